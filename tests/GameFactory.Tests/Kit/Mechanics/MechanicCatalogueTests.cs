using System.Text;
using System.Text.Json;
using GameFactory.Kit.Mechanics;
using GameFactory.Tests.Kit.Project;

namespace GameFactory.Tests.Kit.Mechanics;

public sealed class MechanicCatalogueTests
{
    private static readonly MechanicCatalogue s_catalogue = TheKit.Shipped.Catalogue;

    [Fact]
    public void It_holds_93_mechanics_43_cores_30_modifiers_20_supports()
    {
        Assert.Equal(93, s_catalogue.All.Count);
        Assert.Equal(43, s_catalogue.All.Count(m => m.Role == MechanicRole.Core));
        Assert.Equal(30, s_catalogue.All.Count(m => m.Role == MechanicRole.Modifier));
        Assert.Equal(20, s_catalogue.All.Count(m => m.Role == MechanicRole.Support));
    }

    [Fact]
    public void Every_row_fits_the_columns_of_the_schema()
    {
        string[] inputs = ["tap", "drag", "joystick", "tilt", "swipe", "multi_touch"];
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in s_catalogue.Rows())
        {
            Assert.True(names.Add(row.Name), $"{row.Name} stands twice");
            Assert.Matches("^[a-z][a-z0-9_]{2,60}$", row.Name);
            Assert.Contains(row.InputModel, inputs);
            Assert.InRange(row.Complexity, 1, 5);
            Assert.NotEmpty(row.GenreTags);
            Assert.InRange(row.SourceUrl.Length, 60, 500);
            Assert.StartsWith("https://github.com/flame-engine/flame/blob/", row.SourceUrl, StringComparison.Ordinal);
            Assert.EndsWith(".dart", row.FlameExample, StringComparison.Ordinal);
            Assert.InRange(row.Description.Length, 20, 400);
        }
    }

    [Fact]
    public void Only_what_the_kit_builds_is_active_and_everything_it_builds_is_in_the_catalogue()
    {
        var active = s_catalogue.All.Where(m => m.IsActive).Select(m => m.Name).Order(StringComparer.Ordinal);
        Assert.Equal(s_catalogue.Mechanics.All.Select(m => m.Name).Order(StringComparer.Ordinal), active);
        Assert.All(s_catalogue.All.Where(m => m.IsActive), m => Assert.Empty(m.Packages));
    }

    [Fact]
    public void The_code_of_an_active_mechanic_is_what_its_games_get()
    {
        var rows = s_catalogue.Rows().ToDictionary(row => row.Name, row => row.CodeSnippet, StringComparer.Ordinal);
        foreach (var design in SampleDesigns.All())
        {
            var files = TheKit
                .Shipped.Template.FilesAfter(6, design)
                .ToDictionary(file => file.Path, file => Encoding.UTF8.GetString(file.Content.Span), StringComparer.Ordinal);
            Assert.Equal(files[s_catalogue.Mechanics.Core(design.Core.Name).RulesClass.Path], rows[design.Core.Name]);
            Assert.All(design.Modifiers, modifier =>
                Assert.Contains(Functions(rows[modifier.Name]!), files["lib/rules/modifiers.dart"], StringComparison.Ordinal)
            );
        }

        Assert.All(s_catalogue.All.Where(mechanic => !mechanic.IsActive), mechanic => Assert.Null(rows[mechanic.Name]));
    }

    [Fact]
    public void Every_active_core_has_a_modifier_and_every_default_lies_in_its_range()
    {
        foreach (var core in s_catalogue.Active(MechanicRole.Core))
        {
            Assert.Contains(s_catalogue.Active(MechanicRole.Modifier), m => s_catalogue.Mechanics.Compatible(core.Name, m.Name));
        }

        foreach (var parameter in s_catalogue.Mechanics.All.SelectMany(m => m.Parameters))
        {
            Assert.True(parameter.Min < parameter.Max, parameter.Name);
            Assert.Equal(parameter.Default, parameter.Clamp(parameter.Default));
        }
    }

    [Fact]
    public void Rows_are_the_same_every_time_and_named_after_the_columns()
    {
        Assert.Equal(s_catalogue.RowsJson(), s_catalogue.RowsJson());
        using var rows = JsonDocument.Parse(s_catalogue.RowsJson());
        Assert.Equal(93, rows.RootElement.GetArrayLength());
        Assert.Equal(
            [
                "id",
                "name",
                "source_url",
                "flame_example",
                "genre_tags",
                "input_model",
                "complexity",
                "description",
                "code_snippet",
                "compatible_with_ads",
                "compatible_with_levels",
                "is_active",
            ],
            rows.RootElement[0].EnumerateObject().Select(p => p.Name)
        );
    }

    [Fact]
    public void A_genre_is_accepted_only_while_an_active_core_serves_it()
    {
        Assert.Equal(["runner", "puzzle", "casual", "arcade"], s_catalogue.Genres.Accepted.Take(4));
        Assert.Null(s_catalogue.Genres.Refusal("runner"));
        Assert.Contains("no core mechanic", s_catalogue.Genres.Refusal("word"), StringComparison.Ordinal);
        Assert.Contains("did you mean 'puzzle'", s_catalogue.Genres.Refusal("puzle"), StringComparison.Ordinal);
        Assert.DoesNotContain('\n', s_catalogue.Genres.Refusal("a\nb")!);
    }

    // The shell of the rules has the imports.
    private static string Functions(string rules) => rules[rules.IndexOf("///", StringComparison.Ordinal)..];
}
