package org.hangji;

import java.util.Arrays;
import java.util.List;

/** The words of the launcher that need the platform: {@code up token verify backup restore}. */
final class Command {

    private static final String USAGE = "用法：hangji up | token 账号 | verify | backup 目录 | restore 目录 [--data 目录]";

    private Command() {}

    /** Runs one command; answers its exit status. */
    static int run(String... arguments) {
        try {
            if (arguments.length == 0) {
                throw new StartFailure(USAGE, null);
            }
            List<String> rest = Arrays.asList(arguments).subList(1, arguments.length);
            Options options = Options.parse(rest);
            return switch (arguments[0]) {
                case "up" -> UpCommand.run(options);
                case "token" -> TokenCommand.run(options);
                case "verify" -> VerifyCommand.run(options);
                case "backup" -> BackupCommand.run(options);
                case "restore" -> RestoreCommand.run(options);
                case "train" -> TrainCommand.run();
                default -> throw new StartFailure("不认识的命令 " + arguments[0] + "。" + USAGE, null);
            };
        } catch (StartFailure failure) {
            System.err.println(failure.getMessage());
            return 2;
        }
    }
}
