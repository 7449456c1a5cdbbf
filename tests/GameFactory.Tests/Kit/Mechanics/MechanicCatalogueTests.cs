using System.Text;
using System.Text.Json;
using GameFactory.Kit.Mechanics;
using GameFactory.Kit.Project;
using GameFactory.Tests.Kit.Project;
using Xunit;

namespace GameFactory.Tests.Kit.Mechanics;

public sealed class MechanicCatalogueTests
{
    [Fact]
    public void It_holds_93_mechanics_43_cores_30_modifiers_20_supports()
    {
        Assert.Equal(93, MechanicCatalogue.All.Count);
        Assert.Equal(43, MechanicCatalogue.All.Count(m => m.Role == MechanicRole.Core));
        Assert.Equal(30, MechanicCatalogue.All.Count(m => m.Role == MechanicRole.Modifier));
        Assert.Equal(20, MechanicCatalogue.All.Count(m => m.Role == MechanicRole.Support));
    }

    [Fact]
    public void Every_row_fits_the_columns_of_the_schema()
    {
        string[] inputs = ["tap", "drag", "joystick", "tilt", "swipe", "multi_touch"];
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in MechanicRows.All())
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
        var active = MechanicCatalogue.All.Where(m => m.IsActive).Select(m => m.Name).Order(StringComparer.Ordinal);
        Assert.Equal(KitMechanics.All.Select(m => m.Name).Order(StringComparer.Ordinal), active);
        Assert.All(MechanicCatalogue.All.Where(m => m.IsActive), m => Assert.Empty(m.Packages));
    }

    [Fact]
    public void The_code_of_an_active_mechanic_is_what_its_games_get()
    {
        var rows = MechanicRows.All().ToDictionary(row => row.Name, row => row.CodeSnippet, StringComparer.Ordinal);
        foreach (var design in SampleDesigns.All())
        {
            var files = KitTemplate.FilesAfter(6, design).Where(file => file.Content is not null).ToDictionary(file => file.Path, file => Encoding.UTF8.GetString(file.Content!.Value.Span), StringComparer.Ordinal);
            Assert.All(
                design.Modifiers.Select(modifier => modifier.Name).Prepend(design.Core.Name),
                name => Assert.Equal(files[KitMechanics.Find(name)!.Source], rows[name]));
        }

        Assert.All(MechanicCatalogue.All.Where(mechanic => !mechanic.IsActive), mechanic => Assert.Null(rows[mechanic.Name]));
    }

    [Fact]
    public void Every_active_core_has_a_modifier_and_every_default_lies_in_its_range()
    {
        foreach (var core in MechanicCatalogue.Active(MechanicRole.Core))
        {
            Assert.Contains(MechanicCatalogue.Active(MechanicRole.Modifier), m => KitMechanics.Compatible(core.Name, m.Name));
        }

        foreach (var parameter in KitMechanics.All.SelectMany(m => m.Parameters))
        {
            Assert.True(parameter.Min < parameter.Max, parameter.Name);
            Assert.Equal(parameter.Default, parameter.Clamp(parameter.Default));
        }
    }

    [Fact]
    public void Rows_are_the_same_every_time_and_named_after_the_columns()
    {
        Assert.Equal(MechanicRows.Json(), MechanicRows.Json());
        using var rows = JsonDocument.Parse(MechanicRows.Json());
        Assert.Equal(93, rows.RootElement.GetArrayLength());
        Assert.Equal(
            ["id", "name", "source_url", "flame_example", "genre_tags", "input_model", "complexity", "description", "code_snippet", "compatible_with_ads", "compatible_with_levels", "is_active"],
            rows.RootElement[0].EnumerateObject().Select(p => p.Name));
    }

    [Fact]
    public void A_genre_is_accepted_only_while_an_active_core_serves_it()
    {
        Assert.Equal(["runner", "puzzle", "casual", "arcade"], Genres.Accepted.Take(4));
        Assert.Null(Genres.Refusal("runner"));
        Assert.Contains("no core mechanic", Genres.Refusal("word"), StringComparison.Ordinal);
        Assert.Contains("did you mean 'puzzle'", Genres.Refusal("puzle"), StringComparison.Ordinal);
        Assert.DoesNotContain('\n', Genres.Refusal("a\nb")!);
    }
}
