package io.sunlit.runtime.cli;

import java.time.Clock;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands that the application's jar knows besides starting the platform. */
@Command(
    name = "sunlit",
    mixinStandardHelpOptions = true,
    subcommands = {
      DemoCommand.class,
      DeadlineCommand.class,
      FormCommand.class,
      CodeCommand.class,
      ItemCommand.class,
      CheckCommand.class,
      CatalogCommand.class,
      ConfigCommand.class,
      CalendarCommand.class,
      TenantCommand.class,
      DiffCommand.class,
      MergeCommand.class,
      TimelineCommand.class
    })
public final class Commands {

  private Commands() {}

  /** Whether the first argument names a command. */
  public static boolean isCommand(String[] arguments, Clock clock) {
    return arguments.length > 0 && commandLine(clock).getSubcommands().containsKey(arguments[0]);
  }

  /** Runs the command and returns its exit code. */
  public static int run(String[] arguments, Clock clock) {
    return commandLine(clock).execute(arguments);
  }

  private static CommandLine commandLine(Clock clock) {
    return new CommandLine(new Commands()).addSubcommand(new BenchCommand(clock));
  }
}
