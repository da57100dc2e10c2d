package org.hangji.evidence;

/**
 * Where a picture was taken by its own account (拍摄地点), WGS 84 degrees.
 *
 * @param latitude north positive, -90 to 90
 * @param longitude east positive, -180 to 180
 */
public record Place(double latitude, double longitude) {}
