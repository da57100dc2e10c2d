package org.hangji.evidence.content;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.hangji.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** A small picture of a photo, made without ever holding the whole photo unpacked. */
final class Picture {

    static final int WIDTH = 184;
    static final int HEIGHT = 123;

    private static final long MOST_PIXELS = 80_000_000;

    /** Pixels that are unpacked at once, at most about; a strip one pixel wide is thinned out like any other. */
    private static final double MOST_SAMPLED = 4_000_000;

    private final BufferedImage small;

    private Picture(BufferedImage small) {
        this.small = small;
    }

    /**
     * The small picture; {@code null} where this Java cannot decode the photo.
     *
     * @param orientation EXIF's, 1 to 8
     */
    static @Nullable Picture of(byte[] bytes, int orientation) {
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                return null;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input, true, true);
                return read(reader, orientation);
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException undecodable) {
            return null;
        }
    }

    private static Picture read(ImageReader reader, int orientation) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MOST_PIXELS) {
            throw Refusal.invalid("file", "pixels", "图片有 " + width + "×" + height + " 像素，太大了：请缩小到 8000 万像素以内再上传。");
        }
        int step = step(width, height);
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceSubsampling(step, step, 0, 0);
        BufferedImage sampled = reader.read(0, param);
        return new Picture(fill(sampled, orientation));
    }

    /** Each how-many-th pixel of a row and of a column is unpacked. */
    static int step(int width, int height) {
        int enough = Math.min(width, height) / (2 * WIDTH);
        int bearable = (int) Math.ceil(Math.sqrt((double) width * height / MOST_SAMPLED));
        return Math.max(1, Math.max(enough, bearable));
    }

    /** Turned upright and cut to fill the frame. */
    private static BufferedImage fill(BufferedImage source, int orientation) {
        boolean lying = orientation >= 5;
        double width = lying ? source.getHeight() : source.getWidth();
        double height = lying ? source.getWidth() : source.getHeight();
        double scale = Math.max(WIDTH / width, HEIGHT / height);
        AffineTransform place = new AffineTransform();
        place.translate(WIDTH / 2.0, HEIGHT / 2.0);
        place.scale(scale, scale);
        place.concatenate(turn(orientation));
        place.translate(-source.getWidth() / 2.0, -source.getHeight() / 2.0);
        BufferedImage target = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = target.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.drawImage(source, place, null);
        graphics.dispose();
        return target;
    }

    private static AffineTransform turn(int orientation) {
        AffineTransform turn = AffineTransform.getQuadrantRotateInstance(
                switch (orientation) {
                    case 3, 4 -> 2;
                    case 6, 7 -> 1;
                    case 8, 5 -> 3;
                    default -> 0;
                });
        if (orientation == 2 || orientation == 4 || orientation == 5 || orientation == 7) {
            turn.scale(-1, 1);
        }
        return turn;
    }

    byte[] jpeg() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(small, "jpeg", out);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }

    /**
     * A hash that stays nearly the same when a photo is scaled or saved again: whether each of 8 × 8 fields is darker
     * than the one to its right. {@code null} for a picture without contrast, which looks like every other such picture.
     */
    @Nullable
    Long hash() {
        long hash = 0;
        for (int row = 0; row < 8; row++) {
            for (int column = 0; column < 8; column++) {
                // Fields must differ by more than noise to count.
                hash = hash << 1 | (grey(column, row) + 256 < grey(column + 1, row) ? 1 : 0);
            }
        }
        int ones = Long.bitCount(hash);
        return ones < 8 || ones > 56 ? null : hash;
    }

    /** Brightness of one of 9 × 8 fields, a sum over its pixels scaled to 0…65,280. */
    private long grey(int column, int row) {
        int left = column * WIDTH / 9;
        int right = (column + 1) * WIDTH / 9;
        int top = row * HEIGHT / 8;
        int bottom = (row + 1) * HEIGHT / 8;
        long sum = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                int rgb = small.getRGB(x, y);
                sum += 77L * (rgb >> 16 & 0xff) + 150L * (rgb >> 8 & 0xff) + 29L * (rgb & 0xff);
            }
        }
        return sum / ((long) (right - left) * (bottom - top));
    }
}
