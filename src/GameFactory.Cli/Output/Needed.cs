using System.CommandLine;

namespace GameFactory.Cli.Output;

/// <summary>Flags that must be given, so that nothing large happens by mistake.</summary>
internal static class Needed
{
    /// <summary>A command line without the flag is wrong. (The library's own "required" lets a missing flag through.)</summary>
    public static Command Needs(this Command command, Option<bool> flag)
    {
        command.Options.Add(flag);
        command.Validators.Add(result =>
        {
            if (!result.GetValue(flag))
            {
                result.AddError($"{flag.Name} is needed");
            }
        });
        return command;
    }
}
