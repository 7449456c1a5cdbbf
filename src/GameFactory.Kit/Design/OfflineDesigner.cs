using GameFactory.Kit.Design.Palettes;
using GameFactory.Kit.Design.Planning;
using GameFactory.Kit.Design.Words;
using GameFactory.Kit.Mechanics;

namespace GameFactory.Kit.Design;

/// <summary>Fills the design document from word lists, seeded by the plan: the same plan gives the same document.</summary>
public sealed class OfflineDesigner : IDesigner
{
    /// <summary>Value of <see cref="GameDesign.Designer"/>.</summary>
    public const string DesignerName = "offline";

    /// <inheritdoc/>
    public string Name => DesignerName;

    /// <inheritdoc/>
    public ValueTask<GameDesign> DesignAsync(DesignRequest request, CancellationToken cancellationToken) => ValueTask.FromResult(Design(request));

    /// <summary>The design of a request.</summary>
    public static GameDesign Design(DesignRequest request)
    {
        var plan = request.Plan;
        var theme = WordLists.Theme(plan.Theme) ?? throw new ArgumentException($"The offline designer has no words for the theme '{plan.Theme}'.", nameof(request));
        var core = WordLists.Phrases.Cores[plan.Core];
        var words = SeededRandom.For(plan.Seed, "words");
        return new GameDesign
        {
            Title = plan.Title,
            PackageName = PackageNames.From(plan.Title),
            Genre = plan.Genre,
            Tagline = theme.Fill(words.Pick(core.Taglines)),
            Description = Description(plan, theme, core, words),
            CoreLoop = plan.CoreLoop,
            Core = Mechanic(plan.Core, "core", plan),
            Modifiers = [.. plan.Modifiers.Select(name => Mechanic(name, "modifier", plan))],
            Theme = plan.Theme,
            Style = plan.Style,
            Palette = PaletteMaker.Make(theme.Hues, plan.Style, SeededRandom.For(plan.Seed, "palette")),
            Difficulty = plan.Difficulty,
            Economy = new DesignEconomy(plan.FreeLevels, plan.AdGating, plan.AdGating ? 1 : 0),
            Texts = Texts(plan, theme, core),
            Platforms = request.Constraints.Platforms,
            Assets = DesignAssets.Of(plan.Core, plan.Modifiers, plan.Theme, plan.Style),
            Designer = DesignerName,
        };
    }

    private static string Description(DesignPlan plan, ThemeWords theme, CorePhrases core, SeededRandom words)
    {
        var phrases = WordLists.Phrases;
        string[] sentences =
        [
            theme.Fill(words.Pick(core.Openers)),
            .. plan.Modifiers.Take(2).Select(modifier => words.Pick(phrases.Modifiers[modifier])),
            words.Pick(phrases.Closers),
        ];
        return string.Join(' ', sentences);
    }

    private static DesignTexts Texts(DesignPlan plan, ThemeWords theme, CorePhrases core)
    {
        var random = SeededRandom.For(plan.Seed, "texts");
        var phrases = WordLists.Phrases;
        return new DesignTexts(
            theme.Fill(random.Pick(core.Hints)),
            random.Pick(phrases.Wins),
            random.Pick(phrases.Losses),
            random.Pick(plan.AdGating ? phrases.Unlocks : phrases.OpenUnlocks));
    }

    // The mean of two draws lies near the middle of its range, so that extremes stay rare; the middle is the kit's own value.
    private static DesignMechanic Mechanic(string name, string role, DesignPlan plan)
    {
        var random = SeededRandom.For(plan.Seed, $"params/{name}");
        var parameters = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var parameter in KitMechanics.Find(name)!.Parameters)
        {
            var offset = (random.Between(-1.0, 1.0) + random.Between(-1.0, 1.0)) / 2;
            var reach = offset < 0 ? parameter.Default - parameter.Min : parameter.Max - parameter.Default;
            parameters[parameter.Name] = parameter.Default + (int)Math.Round(offset * reach, MidpointRounding.AwayFromZero);
        }

        return new DesignMechanic(name, role, parameters);
    }
}
