package org.hangji.sample.round;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** A drawn picture of a road in the hills, different for each seed; no photo of a real place. */
final class Snapshot {

    private static final int WIDTH = 480;
    private static final int HEIGHT = 320;

    private Snapshot() {}

    static byte[] draw(long seed) {
        Random random = new Random(seed);
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        int horizon = 110 + random.nextInt(60);
        pen.setPaint(new GradientPaint(0, 0, shade(random, 0x8fb4cc), 0, horizon, shade(random, 0xe6edf0)));
        pen.fillRect(0, 0, WIDTH, horizon);
        pen.setColor(shade(random, 0x7d9078));
        int[] ridge = new int[9];
        for (int i = 0; i < ridge.length; i++) {
            ridge[i] = horizon - random.nextInt(60);
        }
        for (int i = 0; i < 8; i++) {
            pen.fillPolygon(
                    new int[] {i * 60, (i + 1) * 60, (i + 1) * 60, i * 60},
                    new int[] {ridge[i], ridge[i + 1], HEIGHT, HEIGHT},
                    4);
        }
        pen.setColor(shade(random, 0x9aa585));
        pen.fillRect(0, horizon, WIDTH, HEIGHT - horizon);
        int end = 120 + random.nextInt(240);
        pen.setColor(shade(random, 0x6c6f72));
        pen.fillPolygon(
                new int[] {end - 12, end + 12, WIDTH - random.nextInt(90), random.nextInt(90)},
                new int[] {horizon, horizon, HEIGHT, HEIGHT},
                4);
        pen.setColor(Color.WHITE);
        for (int y = horizon + 12; y < HEIGHT; y += 38) {
            int x = end + (WIDTH / 2 - end) * (y - horizon) / (HEIGHT - horizon);
            pen.fillRect(x - 2, y, 3 + (y - horizon) / 40, 14);
        }
        pen.setColor(new Color(0xb8452f));
        for (int i = 0; i < 2 + random.nextInt(4); i++) {
            pen.fillRect(20 + random.nextInt(WIDTH - 60), horizon + 30 + random.nextInt(120), 16, 34);
        }
        pen.dispose();
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "jpg", bytes);
            return bytes.toByteArray();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Color shade(Random random, int near) {
        Color base = new Color(near);
        int shift = random.nextInt(31) - 15;
        return new Color(
                Math.clamp(base.getRed() + shift, 0, 255),
                Math.clamp(base.getGreen() + shift, 0, 255),
                Math.clamp(base.getBlue() + shift, 0, 255));
    }
}
