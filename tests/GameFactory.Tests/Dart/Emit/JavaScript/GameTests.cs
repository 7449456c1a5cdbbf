using System.Text;
using GameFactory.Dart.Emit.JavaScript;
using GameFactory.Tests.Kit;
using GameFactory.Tests.Kit.Project;

namespace GameFactory.Tests.Dart.Emit.JavaScript;

/// <summary>Whole games: every file that their main function reaches becomes one script that V8 takes.</summary>
public sealed class GameTests
{
    [Fact]
    public void All_of_a_game_is_emitted_whatever_its_mechanics()
    {
        Assert.All(SampleDesigns.All(), design =>
        {
            var files = TheKit
                .Shipped.Template.FilesAfter(12, design)
                .Where(file => file.Path.EndsWith(".dart", StringComparison.Ordinal))
                .ToDictionary(file => file.Path, file => Encoding.UTF8.GetString(file.Content.Span), StringComparer.Ordinal);
            var emitted = JavaScriptEmitter.Emit(files, design.PackageName, ["lib/main.dart"]);
            Assert.Empty(emitted.Findings);
            Assert.Contains("class FactoryGame extends", emitted.Script, StringComparison.Ordinal);
            Assert.Contains(emitted.Externals, one => one.Name == "FlameGame" && one.Uris.Contains("package:flame/game.dart"));
            Assert.DoesNotContain(emitted.Externals, one =>
                char.IsLower(one.Name[0]) && one.Name.StartsWith("on", StringComparison.Ordinal)
            );
            using var engine = new Microsoft.ClearScript.V8.V8ScriptEngine();
            Assert.NotNull(engine.Compile(emitted.Script));
        });
    }
}
