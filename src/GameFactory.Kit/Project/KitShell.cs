using System.Globalization;
using GameFactory.Kit.Levels.Rules;
using GameFactory.Kit.Mechanics;

namespace GameFactory.Kit.Project;

/// <summary>
/// What fills the shell of the rules: the fields, constants and calls that the registered modifiers declare, and their functions. All games
/// of one kit have the same shell, whichever modifiers they use; a modifier that a level does not name does nothing there.
/// </summary>
internal static class KitShell
{
    /// <summary>Files of the shell in an order in which each comes after what it uses; paths in a game.</summary>
    public static IReadOnlyList<string> Rules { get; } =
    ["lib/rules/rng.dart", "lib/rules/level.dart", "lib/rules/play_state.dart", "lib/rules/modifiers.dart", "lib/rules/rules.dart"];

    /// <summary>Values by placeholder; null removes the placeholder's line.</summary>
    public static Dictionary<string, string?> Values(MechanicRegistry mechanics)
    {
        var set = mechanics.PlayRules;
        var all = set.All.ToList();
        var numbers = all.SelectMany(rules => rules.Numbers).ToList();
        var asks = set.Inputs.Reverse().ToList();
        return new(StringComparer.Ordinal)
        {
            ["modifiers.events"] = Lines(
                set.Events.Select(e => $"\n/// {e.Event.Meaning}\nconst int event{e.Event.Name} = {Text(e.Bit)};")
            ),
            ["modifiers.fields"] = Lines(numbers.Select(number => $"\n  /// {number.Meaning}\n  int {number.Name} = 0;")),
            ["modifiers.copies"] = Lines(numbers.Select(number => $"    next.{number.Name} = {number.Name};")),
            ["modifiers.hashes"] = Lines(numbers.Select(number => $"  hash = _hashInt(hash, state.{number.Name});")),
            ["modifiers.inputs"] = Lines(
                set.Inputs.Select(i =>
                    $"\n/// Added to an input, this asks for {i.Input.Asks} as well.\nconst int input{i.Input.Pascal} = {Text(i.Value)};"
                )
            ),
            ["modifiers.starts"] = Lines(
                numbers
                    .Where(number => number.Param is not null)
                    .Select(number => $"  state.{number.Name} = level.param('{number.Param}');")
            ),
            ["modifiers.timeRules"] = Functions(mechanics, IsBefore),
            ["modifiers.afterRules"] = Functions(mechanics, rules => !IsBefore(rules)),
            ["modifiers.asks"] = Lines(asks.Select(i => Ask($"input{i.Input.Pascal}", i.Input))),
            ["modifiers.worldMs"] = all.Select(rules => rules.WorldMsFunction)
                .OfType<string>()
                .Aggregate("stepMs", (ms, function) => $"{function}(level, next, {ms})"),
            ["modifiers.afterCalls"] = Lines(
                all.Select(rules => rules.AfterFunction).OfType<string>().Select(function => $"    {function}(level, next, ms);")
            ),
            ["session.import"] = set.Inputs.Count > 0 ? "import '../rules/modifiers.dart';" : null,
            ["session.fields"] = Lines(set.Inputs.Select(i => $"  bool _{i.Input.Name}Wanted = false;")),
            ["session.methods"] = Lines(
                set.Inputs.Select(i => $"\n  /// Asks for {i.Input.Asks}.\n  void {i.Input.Name}() => _{i.Input.Name}Wanted = true;")
            ),
            ["session.asks"] = Lines(
                set.Inputs.Select(i =>
                    $"    if (_{i.Input.Name}Wanted) {{\n      input += input{i.Input.Pascal};\n      _{i.Input.Name}Wanted = false;\n    "
                    + $"}}"
                )
            ),
        };
    }

    // Functions stand in the order in which a step calls them: before the mechanic's own step, or after it.
    private static bool IsBefore(ModifierRules rules) => rules.Input is not null || rules.WorldMsFunction is not null;

    private static string Ask(string constant, ModifierInput input) =>
        $"    if (action >= {constant}) {{\n      action -= {constant};\n      start{input.Pascal}(level, next);\n    }}";

    private static string? Functions(MechanicRegistry mechanics, Func<ModifierRules, bool> wanted) =>
        Lines(
            from modifier in mechanics.Modifiers
            where modifier.PlayRules is { } rules && wanted(rules)
            select "\n" + WithoutImports(MechanicResources.Text(modifier, modifier.PlayRules!.DartFile))
        );

    private static string WithoutImports(string source) =>
        string.Join('\n', source.Split('\n').SkipWhile(line => line.Length == 0 || line.StartsWith("import ", StringComparison.Ordinal)))
            .TrimEnd('\n');

    private static string? Lines(IEnumerable<string> lines) => string.Join('\n', lines) is { Length: > 0 } text ? text : null;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
