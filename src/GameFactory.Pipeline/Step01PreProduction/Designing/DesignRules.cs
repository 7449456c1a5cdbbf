using GameFactory.Kit;
using GameFactory.Kit.Design;
using GameFactory.Kit.Design.Palettes;
using GameFactory.Kit.Mechanics;
using GameFactory.Pipeline.Step01PreProduction.Planning;
using GameFactory.Pipeline.Step01PreProduction.Requests;

namespace GameFactory.Pipeline.Step01PreProduction.Designing;

/// <summary>
/// What every design passes, whoever proposed it: texts are cleaned, numbers clamped, colours made readable; whatever reaches paths and
/// code (package name, assets, mechanic names) is made here or refused, never taken from the proposal.
/// </summary>
public sealed class DesignRules(MechanicCatalogue catalogue)
{
    private readonly MechanicOffer _offer = new(catalogue);

    /// <summary>Checks and clamps a design under a batch's constraints.</summary>
    public DesignReview Review(GameDesign proposal, BatchConstraints constraints)
    {
        List<string> changes = [];
        List<string> findings = [];
        CheckMechanics(proposal, constraints, findings);
        CheckColours(proposal.Palette, findings);
        if (!Vocabulary.Styles.Contains(proposal.Style, StringComparer.Ordinal))
        {
            findings.Add($"'{Suggestion.Shown(proposal.Style)}' is not a style; known: {string.Join(", ", Vocabulary.Styles)}");
        }

        if (findings.Count > 0)
        {
            return new DesignReview(proposal, changes, findings);
        }

        var title = Text("title", proposal.Title, 40, changes);
        if (title.Length < 3)
        {
            findings.Add("the title has fewer than 3 visible characters");
            return new DesignReview(proposal, changes, findings);
        }

        var theme = Text("theme", proposal.Theme, 30, changes);
        var design = proposal with
        {
            Schema = 1,
            Title = title,
            PackageName = PackageNames.From(title),
            Tagline = Text("tagline", proposal.Tagline, 80, changes),
            Description = Text("description", proposal.Description, 600, changes),
            CoreLoop = Text("coreLoop", proposal.CoreLoop, 200, changes),
            Core = Clamp(proposal.Core, "core", changes),
            Modifiers = [.. proposal.Modifiers.Select(m => Clamp(m, "modifier", changes))],
            Theme = theme,
            Palette = Readable(proposal.Palette, changes),
            Difficulty = Difficulty(proposal.Difficulty, constraints, changes),
            Economy = Economy(proposal.Economy, constraints, changes),
            Texts = Texts(proposal.Texts, changes),
            Platforms = constraints.Platforms,
            Assets = DesignAssets.Of(catalogue.Mechanics.Of(proposal), theme, proposal.Style),
            Designer = Text("designer", proposal.Designer, 100, changes),
        };
        return new DesignReview(design, changes, findings);
    }

    private void CheckMechanics(GameDesign design, BatchConstraints constraints, List<string> findings)
    {
        if (catalogue.Genres.Refusal(design.Genre) is { } refusal)
        {
            findings.Add(refusal);
            return;
        }

        var (cores, modifiers) = _offer.Of(design.Genre, constraints);
        var choice = new MechanicChoice(design.Core.Name, [.. design.Modifiers.Select(m => m.Name)]);
        if (_offer.Refusal(choice, cores, modifiers) is { } wrong)
        {
            findings.Add(wrong);
        }
    }

    private static void CheckColours(DesignPalette palette, List<string> findings)
    {
        foreach (var (name, value) in Colours(palette))
        {
            if (!Colour.IsHex(value))
            {
                findings.Add($"the colour {name} is '{Suggestion.Shown(value)}' and not of the form #1a2b3c");
            }
        }
    }

    private static IEnumerable<(string Name, string Value)> Colours(DesignPalette palette) =>
        [
            ("background", palette.Background),
            ("surface", palette.Surface),
            ("primary", palette.Primary),
            ("secondary", palette.Secondary),
            ("accent", palette.Accent),
            ("danger", palette.Danger),
            ("text", palette.Text),
        ];

    private static DesignPalette Readable(DesignPalette palette, List<string> changes)
    {
        var findings = PaletteRules.Findings(palette);
        changes.AddRange(findings.Select(f => $"palette repaired: {f}"));
        return findings.Count == 0 ? palette : PaletteRules.Repair(palette);
    }

    private DesignMechanic Clamp(DesignMechanic mechanic, string role, List<string> changes)
    {
        var parameters = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var parameter in catalogue.Mechanics.Find(mechanic.Name)!.Parameters)
        {
            var given = mechanic.Params.GetValueOrDefault(parameter.Name, parameter.Default);
            parameters[parameter.Name] = parameter.Clamp(given);
            if (given != parameters[parameter.Name])
            {
                changes.Add($"{mechanic.Name}.{parameter.Name} clamped from {given} to {parameters[parameter.Name]}");
            }
        }

        changes.AddRange(
            mechanic
                .Params.Keys.Where(name => !parameters.ContainsKey(name))
                .Select(name => $"{mechanic.Name}.{Suggestion.Shown(name)} is unknown and was dropped")
        );
        return new DesignMechanic(mechanic.Name, role, parameters);
    }

    private static double Difficulty(double proposed, BatchConstraints constraints, List<string> changes)
    {
        var wanted = constraints.Difficulty ?? (double.IsFinite(proposed) ? Math.Clamp(proposed, 0.5, 2) : 1);
        if (!wanted.Equals(proposed))
        {
            changes.Add($"difficulty set to {wanted}");
        }

        return wanted;
    }

    private static DesignEconomy Economy(DesignEconomy proposed, BatchConstraints constraints, List<string> changes)
    {
        var gating = constraints.AdGating ?? proposed.AdGating;
        var wanted = new DesignEconomy(
            constraints.FreeLevels ?? Math.Clamp(proposed.FreeLevels, 1, 10),
            gating,
            gating ? Math.Clamp(proposed.OfflineGraceLevels, 0, 3) : 0
        );
        if (wanted != proposed)
        {
            changes.Add(
                $"economy set to {wanted.FreeLevels} free levels, ads {(wanted.AdGating ? "on" : "off")}, {wanted.OfflineGraceLevels} "
                    + $"levels of grace"
            );
        }

        return wanted;
    }

    private static DesignTexts Texts(DesignTexts texts, List<string> changes) =>
        new(
            Text("texts.hint", texts.Hint, 80, changes),
            Text("texts.win", texts.Win, 80, changes),
            Text("texts.lose", texts.Lose, 80, changes),
            Text("texts.unlock", texts.Unlock, 80, changes)
        );

    private static string Text(string field, string text, int most, List<string> changes)
    {
        var clean = DesignText.Clean(text, most);
        if (clean != text)
        {
            changes.Add($"{field} was cleaned or cut to {most} characters");
        }

        return clean;
    }
}
