using GameFactory.Kit;
using GameFactory.Kit.Design;
using GameFactory.Kit.Design.Palettes;
using GameFactory.Kit.Design.Words;
using GameFactory.Kit.Mechanics;
using GameFactory.Pipeline.Step01PreProduction.Planning;

namespace GameFactory.Pipeline.Step01PreProduction.Designing;

/// <summary>Fills the design document from word lists, seeded by the plan: the same plan gives the same document.</summary>
public sealed class OfflineDesigner(MechanicRegistry mechanics) : IDesigner
{
    /// <summary>Value of <see cref="GameDesign.Designer"/>.</summary>
    public const string DesignerName = "offline";

    /// <inheritdoc/>
    public string Name => DesignerName;

    /// <inheritdoc/>
    public ValueTask<GameDesign> DesignAsync(DesignRequest request, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Design(request));

    /// <summary>The design of a request.</summary>
    public GameDesign Design(DesignRequest request)
    {
        var plan = request.Plan;
        var theme = WordLists.Theme(plan.Theme)
            ?? throw new ArgumentException($"The offline designer has no words for the theme '{plan.Theme}'.", nameof(request));
        var game = mechanics.Of(plan.Core, plan.Modifiers);
        var core = game.Core.Words;
        var words = SeededRandom.For(plan.Seed, "words");
        return new GameDesign
        {
            Title = plan.Title,
            PackageName = PackageNames.From(plan.Title),
            Genre = plan.Genre,
            Tagline = theme.Fill(words.Pick(core.Taglines)),
            Description = Description(game, theme, words),
            CoreLoop = plan.CoreLoop,
            Core = Mechanic(game.Core, "core", plan),
            Modifiers = [.. game.Modifiers.Select(modifier => Mechanic(modifier, "modifier", plan))],
            Theme = plan.Theme,
            Style = plan.Style,
            Palette = PaletteMaker.Make(theme.Hues, plan.Style, SeededRandom.For(plan.Seed, "palette")),
            Difficulty = plan.Difficulty,
            Economy = new DesignEconomy(plan.FreeLevels, plan.AdGating, plan.AdGating ? 1 : 0),
            Texts = Texts(plan, theme, core),
            Platforms = request.Constraints.Platforms,
            Assets = DesignAssets.Of(game, plan.Theme, plan.Style),
            Designer = DesignerName,
        };
    }

    private static string Description(GameMechanics game, ThemeWords theme, SeededRandom words)
    {
        string[] sentences =
        [
            theme.Fill(words.Pick(game.Core.Words.Openers)),
            .. game.Modifiers.Take(2).Select(modifier => words.Pick(modifier.Sentences)),
            words.Pick(WordLists.Phrases.Closers),
        ];
        return string.Join(' ', sentences);
    }

    private static DesignTexts Texts(DesignPlan plan, ThemeWords theme, CoreWords core)
    {
        var random = SeededRandom.For(plan.Seed, "texts");
        var phrases = WordLists.Phrases;
        return new DesignTexts(
            theme.Fill(random.Pick(core.Hints)),
            random.Pick(phrases.Wins),
            random.Pick(phrases.Losses),
            random.Pick(plan.AdGating ? phrases.Unlocks : phrases.OpenUnlocks)
        );
    }

    // The mean of two draws lies near the middle of its range, so that extremes stay rare; the middle is the kit's own value.
    private static DesignMechanic Mechanic(IMechanic mechanic, string role, DesignPlan plan)
    {
        var random = SeededRandom.For(plan.Seed, $"params/{mechanic.Name}");
        var parameters = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var parameter in mechanic.Parameters)
        {
            var offset = (random.Between(-1.0, 1.0) + random.Between(-1.0, 1.0)) / 2;
            var reach = offset < 0 ? parameter.Default - parameter.Min : parameter.Max - parameter.Default;
            parameters[parameter.Name] = parameter.Default + (int)Math.Round(offset * reach, MidpointRounding.AwayFromZero);
        }

        return new DesignMechanic(mechanic.Name, role, parameters);
    }
}
