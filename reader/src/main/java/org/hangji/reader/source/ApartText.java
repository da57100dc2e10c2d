package org.hangji.reader.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/**
 * Reads a file where its format can be crafted so that the library never comes back: a PDF is read by a process of its own,
 * with its own memory, and that process is ended when its time is up (限时限内存地读文件). Other formats are bounded by
 * their size alone and are read here.
 */
public final class ApartText {
    private static final int READ = 0;
    private static final int NOT_READ = 2;
    private static final String MEMORY = "-Xmx256m";

    private ApartText() {}

    /**
     * The text of a file's content, as by {@link SourceText#read(byte[], String)}.
     *
     * @param limit the longest time the reading may take
     * @throws UnreadableFile also when the time is up
     * @throws InterruptedException when the caller's thread is interrupted; the process has been ended then
     */
    public static String read(byte[] content, String fileName, Duration limit)
            throws UnreadableFile, InterruptedException {
        boolean apart =
                content.length > 0 && content.length <= SourceText.LARGEST_FILE && FileKind.of(content) == FileKind.PDF;
        if (!apart) {
            return SourceText.read(content, fileName);
        }
        try {
            return read(start(), content, fileName, limit);
        } catch (IOException e) {
            // Where no process can be started the time limits of the PDF's pages have to do.
            return SourceText.read(content, fileName);
        }
    }

    private static Process start() throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new ProcessBuilder(List.of(
                        java.toString(),
                        MEMORY,
                        "-Xss2m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dfile.encoding=UTF-8",
                        "-Dsun.jnu.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ApartText.class.getName()))
                .start();
    }

    private static String read(Process process, byte[] content, String fileName, Duration limit)
            throws UnreadableFile, InterruptedException {
        try {
            FutureTask<byte[]> text = started(process.getInputStream());
            FutureTask<byte[]> refusal = started(process.getErrorStream());
            Thread.ofVirtual().start(() -> give(content, process.getOutputStream()));
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new UnreadableFile(fileName, "几秒内读不完，已停止；请用浏览器打印成新的 PDF，或换 Word 原稿。");
            }
            if (process.exitValue() == READ) {
                return new String(text.get(), StandardCharsets.UTF_8);
            }
            String words = new String(refusal.get(), StandardCharsets.UTF_8).strip();
            boolean told = process.exitValue() == NOT_READ && !words.isEmpty();
            throw new UnreadableFile(fileName, told ? words : "读的时候内存不够或程序中断；请用浏览器打印成新的 PDF，或换 Word 原稿。");
        } catch (ExecutionException e) {
            throw new UnreadableFile(fileName, "读取中断；请再试一次，或换 Word 原稿。");
        } finally {
            process.destroyForcibly();
        }
    }

    private static FutureTask<byte[]> started(InputStream in) {
        FutureTask<byte[]> all = new FutureTask<>(in::readAllBytes);
        Thread.ofVirtual().start(all);
        return all;
    }

    private static void give(byte[] content, OutputStream out) {
        try (out) {
            new ByteArrayInputStream(content).transferTo(out);
        } catch (IOException e) {
            // The process ended before it took everything: its exit status tells why.
        }
    }

    /** The process: a file's content on standard input, its text on standard output or the reason on standard error. */
    public static void main(String[] args) throws IOException {
        PrintStream out = System.out;
        PrintStream err = System.err;
        System.setProperty("log4j2.simplelogLevel", "OFF");
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        int status = NOT_READ;
        try {
            out.write(SourceText.read(System.in.readAllBytes(), "").getBytes(StandardCharsets.UTF_8));
            out.flush();
            status = READ;
        } catch (UnreadableFile e) {
            err.write(e.reason().getBytes(StandardCharsets.UTF_8));
            err.flush();
        }
        System.exit(status);
    }
}
