using System.CommandLine;

namespace GameFactory.Benchmarks;

/// <summary>Options that several verbs have.</summary>
internal static class BenchOptions
{
    /// <summary><c>--json</c>.</summary>
    public static Option<bool> Json() => new("--json") { Description = "Only the JSON object on standard output." };

    /// <summary>A number of at least 1; anything else is bad input.</summary>
    public static Option<int> Count(string name, string description, int standard)
    {
        var option = new Option<int>(name)
        {
            Description = description,
            HelpName = "N",
            DefaultValueFactory = _ => standard,
        };
        option.Validators.Add(result =>
        {
            if (result.Errors.Any() || result.GetValueOrDefault<int>() < 1)
            {
                result.AddError($"{name} must be a number of at least 1");
            }
        });
        return option;
    }
}
