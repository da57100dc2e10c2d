package org.hangji;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands behind a command: options, and the words that are none. */
record Options(
        List<String> words,
        Path data,
        String host,
        int port,
        @Nullable String sample,
        boolean quick) {

    static Options parse(List<String> arguments) {
        List<String> words = new ArrayList<>();
        Path data = Path.of("data");
        String host = "127.0.0.1";
        int port = 8080;
        String sample = null;
        boolean quick = false;
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (!argument.startsWith("--")) {
                words.add(argument);
                continue;
            }
            if (argument.equals("--quick")) {
                quick = true;
                continue;
            }
            if (i + 1 == arguments.size()) {
                throw new StartFailure(argument + " 后面缺少值。", null);
            }
            String value = arguments.get(++i);
            switch (argument) {
                case "--data" -> data = Path.of(value);
                case "--host" -> host = value;
                case "--port" -> port = port(value);
                case "--sample" -> sample = value;
                default ->
                    throw new StartFailure("不认识的选项 " + argument + "。可用：--data --host --port --sample --quick", null);
            }
        }
        return new Options(List.copyOf(words), data, host, port, sample, quick);
    }

    boolean loopback() {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            throw new StartFailure("主机名 " + host + " 解析不了。", unknown);
        }
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // said below
        }
        throw new StartFailure("端口 " + text + " 不对：请写 0 到 65535 之间的整数。", null);
    }
}
