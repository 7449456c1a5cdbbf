using GameFactory.Kit.Checks.Facts;
using GameFactory.Kit.Checks.Names;
using GameFactory.Kit.Checks.Reading;
using GameFactory.Kit.Checks.Units;

namespace GameFactory.Kit.Checks.Rules;

/// <summary>Flame is used in ways that are right in the pinned version and in the next one.</summary>
internal sealed class FlameRulesCheck : IDartCheck
{
    private static readonly string[] s_gestures =
    [
        "TapCallbacks",
        "DragCallbacks",
        "ScaleCallbacks",
        "LongPressCallbacks",
        "DoubleTapCallbacks",
    ];

    public string Name => "flame_rules";

    public IEnumerable<string> Findings(DartProject project) =>
        project
            .Units.Where(unit =>
                unit.Findings.Count == 0
                && unit.Directives.Any(directive =>
                    directive.Uri.StartsWith("package:flame", StringComparison.Ordinal)
                    || directive.Uri.Contains("mechanic_view", StringComparison.Ordinal)
                )
            )
            .SelectMany(unit => Tokens(unit).Concat(unit.Types.SelectMany(type => Types(project, unit, type))));

    private static IEnumerable<string> Tokens(DartUnit unit)
    {
        for (var i = 0; i < unit.Tokens.Count; i++)
        {
            var token = unit.Tokens[i];
            if (token.Kind != DartTokenKind.Word)
            {
                continue;
            }

            var where = $"{unit.Path}:{token.Line}:";
            if (FactIndex.Instance.Gone.Contains(token.Text))
            {
                yield return $"{where} '{token.Text}' is gone in the next version of Flame.";
            }
            else if (token.Text == "handled" && unit.Tokens[i - 1].Text is "." or "..")
            {
                yield return $"{where} 'handled' stops nothing; use 'continuePropagation'.";
            }
            else if (token.Text == "await" && AwaitsAdd(unit, i + 1))
            {
                yield return $"{where} an added component must not be awaited.";
            }
        }
    }

    /// <summary>A chain of names that ends in add or addAll and a bracket.</summary>
    private static bool AwaitsAdd(DartUnit unit, int place)
    {
        while (unit.Tokens[place].Kind == DartTokenKind.Word && unit.Tokens[place + 1].Text is "." or "?.")
        {
            place += 2;
        }

        return unit.Tokens[place].Text is "add" or "addAll" && unit.Tokens[place + 1].IsSign("(");
    }

    private static IEnumerable<string> Types(DartProject project, DartUnit unit, DartType type)
    {
        var where = $"{unit.Path}:{type.Line}:";
        var chain = TypeChain.Of(project, type, unit);
        var gestures = type.Mixins.Intersect(s_gestures, StringComparer.Ordinal).ToList();
        if (
            gestures.Count > 0
            && !chain.Types.Contains("PositionComponent")
            && !chain.Types.Contains("FlameGame")
            && type.Members.All(member => member.Name != "containsLocalPoint")
        )
        {
            yield return $"{where} '{type.Name}' has no size, so '{gestures[0]}' never hears anything; extend PositionComponent.";
        }

        var drags = type.Members.Any(member => member.Name is "onDragStart" or "onDragUpdate" or "onDragEnd");
        if (drags && type.Members.All(member => member.Name != "onDragCancel"))
        {
            yield return $"{where} '{type.Name}' must override onDragCancel: the next version of Flame no longer turns it into onDragEnd.";
        }

        foreach (
            var member in type.Members.Where(member =>
                member.Name is "onCollisionStart" or "onCollision" or "onCollisionEnd" && member.Kind == "method"
            )
        )
        {
            yield return $"{unit.Path}:{member.Line}: give a closure to '{member.Name}Callback' instead of overriding '{member.Name}'.";
        }
    }
}
