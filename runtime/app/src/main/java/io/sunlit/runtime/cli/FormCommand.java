package io.sunlit.runtime.cli;

import picocli.CommandLine.Command;

/** Judges submissions and checks schemas as form-js would; needs no running platform. */
@Command(
    name = "form",
    mixinStandardHelpOptions = true,
    description = "Judges a submission, or checks a form's schema, as JSON.",
    subcommands = {FormValidateCommand.class, FormCheckCommand.class})
final class FormCommand {}
