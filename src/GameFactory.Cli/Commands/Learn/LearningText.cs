using System.Globalization;
using GameFactory.Server.V1;

namespace GameFactory.Cli.Commands.Learn;

/// <summary>How what was learned reads in a table.</summary>
internal static class LearningText
{
    public static string Players(bool simulated) => simulated ? "simulated" : "real";

    public static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);

    public static string Share(double share) => Share(has: true, share);

    public static string Share(bool has, double share) => has ? string.Create(CultureInfo.InvariantCulture, $"{share * 100:0.0} %") : "–";

    /// <summary>Such as <c>ban MECHANIC in puzzle (dull)</c>.</summary>
    public static string Rule(LearningRule rule)
    {
        var genre = rule.Genre.Length > 0 ? $"in {rule.Genre}" : "in all genres";
        return $"{rule.Kind} {rule.Mechanic} {genre}{(rule.Reason.Length == 0 ? "" : $" ({rule.Reason})")}";
    }
}
