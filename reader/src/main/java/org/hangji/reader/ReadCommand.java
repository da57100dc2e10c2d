package org.hangji.reader;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hangji.reader.source.SourceText;
import org.hangji.reader.source.UnreadableFile;

/** The command {@code hangji read FILE [--json]} (读通报): exit status 0 read, 2 not read, with one line on standard error. */
public final class ReadCommand {
    private static final int READ = 0;
    private static final int NOT_READ = 2;
    private static final long LONGEST_MILLIS = 4_300;
    private static final long STACK_BYTES = 64L << 20;

    private final PrintStream err;
    private final OutputStream out;
    /** Set by whoever speaks first: the reading that begins to print, or the clock that ran out. */
    private final AtomicBoolean answering = new AtomicBoolean();

    ReadCommand(OutputStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Runs the command and ends the process with its exit status. */
    public static void main(String[] args) throws InterruptedException {
        quietLibraries();
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(new ReadCommand(new FileOutputStream(FileDescriptor.out), err).runInTime(args));
    }

    /** The libraries for formats would add their own remarks, but both outputs are for what the contract says. */
    static void quietLibraries() {
        System.setProperty("log4j2.simplelogLevel", "OFF");
        System.setProperty("log4j2.statusLoggerLevel", "OFF");
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        System.setOut(nowhere);
        System.setErr(nowhere);
    }

    private int runInTime(String[] args) throws InterruptedException {
        int[] status = {NOT_READ};
        Thread reading = new Thread(null, () -> status[0] = run(args), "read", STACK_BYTES);
        reading.setDaemon(true);
        reading.start();
        reading.join(LONGEST_MILLIS);
        if (reading.isAlive() && answering.compareAndSet(false, true)) {
            err.println(ReadOptions.of(args).shownFile() + "：几秒内读不完，已停止；请只留通报正文，另存为 txt 后再试。");
            Runtime.getRuntime().halt(NOT_READ);
        }
        reading.join();
        return status[0];
    }

    int run(String... args) {
        ReadOptions options = ReadOptions.of(args);
        if (options.error() != null) {
            return refuse(options.error() + " " + ReadOptions.USAGE);
        }
        try {
            Reading reading = BulletinReader.read(SourceText.read(Path.of(options.file())));
            if (answering.compareAndSet(false, true)) {
                print(reading, options.json());
            }
            return READ;
        } catch (UnreadableFile e) {
            return refuse(e.getMessage());
        } catch (InvalidPathException e) {
            return refuse(options.shownFile() + "：文件名写得不对；请检查文件名。");
        } catch (IOException e) {
            return refuse(options.shownFile() + "：结果写不出去；请检查输出的去处（磁盘是否已满、管道是否已关）。");
        } catch (OutOfMemoryError e) {
            return refuse(options.shownFile() + "：内存不够，没有读完；请去掉图片和附件，只留通报正文后再试。");
        } catch (StackOverflowError e) {
            return refuse(options.shownFile() + "：括号或层级嵌套过深，没有读完；请只留通报正文，另存为 txt 后再试。");
        } catch (RuntimeException | LinkageError e) {
            return refuse(
                    options.shownFile() + "：程序没能读懂这个文件（" + e.getClass().getSimpleName() + "）；请另存为 txt 后再试，并把文件交给维护人员。");
        }
    }

    private int refuse(String line) {
        answering.set(true);
        err.println(line);
        return NOT_READ;
    }

    private void print(Reading reading, boolean json) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        if (json) {
            ReadingJson.write(reading, writer);
            writer.write('\n');
        } else {
            ReadingSummary.write(reading, writer);
        }
        writer.flush();
    }
}
