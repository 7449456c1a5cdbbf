using System.Globalization;
using System.Text;
using GameFactory.Engine.Batches;
using GameFactory.Kit.Mechanics;

namespace GameFactory.Pipeline.Step01PreProduction.Requests;

/// <summary>The rules of a batch request, the same at every door (gRPC, HTTP, command line).</summary>
public sealed class BatchRequestRules(MechanicCatalogue catalogue)
{
    /// <summary>Largest batch.</summary>
    public const int MostGames = 100_000;

    /// <summary>Reads constraints.</summary>
    public ConstraintsParser Constraints { get; } = new(catalogue);

    /// <summary>Reads lists of genres.</summary>
    public GenreMixParser GenreMix { get; } = new(catalogue.Genres);

    /// <summary>All that is wrong with a request; empty when it can be created.</summary>
    /// <param name="name">Name of the batch.</param>
    /// <param name="gameCount">Number of games.</param>
    /// <param name="genreMix">JSON list of genres.</param>
    /// <param name="constraints">JSON object, or null for none.</param>
    public IReadOnlyList<RequestFinding> Check(string? name, int gameCount, string genreMix, string? constraints)
    {
        var findings = new List<RequestFinding>();
        var shares = GenreMixParser.Parse(genreMix, findings);
        return Check(name, gameCount, shares, constraints, findings);
    }

    /// <summary>The same for a request whose genres are parsed already.</summary>
    public IReadOnlyList<RequestFinding> Check(BatchSpec spec)
    {
        var findings = new List<RequestFinding>();
        Check(spec.Name, spec.GameCount, spec.GenreMix, spec.Constraints, findings);
        Range("window", spec.Window, 1, 10_000, findings);
        Range("priority", spec.Priority, 0, 9, findings);
        return findings;
    }

    private List<RequestFinding> Check(
        string? name,
        int gameCount,
        IReadOnlyList<GenreShare> shares,
        string? constraintsJson,
        List<RequestFinding> findings
    )
    {
        CheckName(name, findings);
        Range("gameCount", gameCount, 1, MostGames, findings);
        GenreMix.Check(shares, findings);
        var constraints = Constraints.Parse(constraintsJson, findings);
        foreach (var genre in shares.Select(s => s.Genre).Distinct(StringComparer.Ordinal))
        {
            CheckGenreIsLeft(genre, constraints, findings);
        }

        return findings;
    }

    private static void CheckName(string? name, List<RequestFinding> findings)
    {
        // Characters are counted as the database counts them: code points.
        if (name is null || !name.EnumerateRunes().Any(IsVisible) || name.EnumerateRunes().Count() > 255)
        {
            findings.Add(new RequestFinding("name", "must have 1 to 255 characters, one of them visible"));
        }
        else if (name.EnumerateRunes().Any(r => Rune.IsControl(r) || r == Rune.ReplacementChar || IsOverride(r)))
        {
            findings.Add(
                new RequestFinding("name", "must not hold control characters, overrides of the direction of text or broken Unicode")
            );
        }
    }

    private static bool IsVisible(Rune rune) =>
        !Rune.IsWhiteSpace(rune)
        && Rune.GetUnicodeCategory(rune)
            is not (
                UnicodeCategory.Format
                or UnicodeCategory.Control
                or UnicodeCategory.NonSpacingMark
                or UnicodeCategory.OtherNotAssigned
            );

    // U+202A to U+202E and U+2066 to U+2069: text after one reads backwards, so that a name shows as another.
    private static bool IsOverride(Rune rune) => rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);

    // A genre is left when a core and at least one modifier for it survive the avoided mechanics.
    private void CheckGenreIsLeft(string genre, BatchConstraints constraints, List<RequestFinding> findings)
    {
        var cores = catalogue.Genres.CoresOf(genre);
        if (cores.Count > 0 && !catalogue.Genres.IsLeftWithout(genre, [.. constraints.AvoidMechanics]))
        {
            var names = string.Join(", ", cores.Select(core => core.Name));
            findings.Add(
                new RequestFinding(
                    "constraints.avoidMechanics",
                    $"leaves no core with a modifier for the genre '{genre}'; take one of {names} or a modifier out of the list"
                )
            );
        }
    }

    private static void Range(string field, int value, int min, int max, List<RequestFinding> findings)
    {
        if (value < min || value > max)
        {
            findings.Add(new RequestFinding(field, $"must be a whole number from {min} to {max}, but is {value}"));
        }
    }
}
