using System.Globalization;

namespace GameFactory.Cli.Commands.Metrics;

/// <summary>Metrics in words.</summary>
internal static class MetricsText
{
    private const int BarCells = 24;
    private const string Eighths = " ▏▎▍▌▋▊▉";

    /// <summary>The last line of every output.</summary>
    public static string Players(bool simulated) => simulated ? "Players: simulated, none of this is of real people." : "Players: real.";

    public static string Share(bool has, double share) => has ? string.Create(CultureInfo.InvariantCulture, $"{share * 100:0.0} %") : "–";

    public static string Share(long part, long whole) => Share(whole > 0, whole > 0 ? (double)part / whole : 0);

    public static string Score(bool has, double score) => has ? score.ToString("0.0", CultureInfo.InvariantCulture) : "–";

    public static string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    public static string Usd(long cents) => (cents / 100m).ToString("#,0.00", CultureInfo.InvariantCulture);

    /// <summary>A bar as long as the share, to an eighth of a cell.</summary>
    public static string Bar(long part, long whole)
    {
        var eighths = whole == 0 ? 0 : (int)Math.Round(8.0 * BarCells * part / whole);
        var rest = eighths % 8 == 0 ? "" : Eighths[eighths % 8].ToString();
        return (new string('█', eighths / 8) + rest).PadRight(BarCells);
    }
}
