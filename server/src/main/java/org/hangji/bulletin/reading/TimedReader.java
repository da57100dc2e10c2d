package org.hangji.bulletin.reading;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.hangji.reader.BulletinReader;
import org.hangji.reader.Reading;
import org.hangji.reader.source.ApartText;
import org.hangji.reader.source.UnreadableFile;
import org.hangji.shared.Refusal;
import org.springframework.stereotype.Component;

/** Reads a file within a time limit, and not many at once, so that no file can stop the platform. */
@Component
class TimedReader {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final Semaphore places = new Semaphore(2);

    /** What stands in the file, or a refusal in the reader's own words. */
    Reading read(byte[] content, String fileName) {
        FutureTask<Reading> task =
                new FutureTask<>(() -> BulletinReader.read(ApartText.read(content, fileName, LIMIT)));
        try {
            if (!places.tryAcquire(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                throw tooLong(fileName);
            }
            try {
                Thread.ofPlatform().daemon().name("reader").start(task);
                return task.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
            } finally {
                places.release();
            }
        } catch (TimeoutException slow) {
            task.cancel(true);
            throw tooLong(fileName);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw tooLong(fileName);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof UnreadableFile unreadable) {
                throw Refusal.invalid("file", "readable", unreadable.getMessage());
            }
            throw new IllegalStateException("the reader failed on " + fileName, failed.getCause());
        }
    }

    private static Refusal tooLong(String fileName) {
        return Refusal.invalid("file", "time", fileName + "：读了 10 秒还没有读完；请只留通报正文，去掉附件和表格后再试。");
    }
}
