package io.sunlit.runtime.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands that the application's jar knows besides starting the platform. */
@Command(
    name = "sunlit",
    mixinStandardHelpOptions = true,
    subcommands = {DemoCommand.class, BenchCommand.class, DeadlineCommand.class})
public final class Commands {

  private Commands() {}

  /** Whether the first argument names a command. */
  public static boolean isCommand(String[] arguments) {
    return arguments.length > 0 && commandLine().getSubcommands().containsKey(arguments[0]);
  }

  /** Runs the command and returns its exit code. */
  public static int run(String[] arguments) {
    return commandLine().execute(arguments);
  }

  private static CommandLine commandLine() {
    return new CommandLine(new Commands());
  }
}
