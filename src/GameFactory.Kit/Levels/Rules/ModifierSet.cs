namespace GameFactory.Kit.Levels.Rules;

/// <summary>
/// The rules of all modifiers that a game may have, in a fixed order, with the places of their numbers, inputs and events. Every level is
/// played with all of them: a modifier that a level does not name finds none of its numbers there and does nothing.
/// </summary>
public sealed class ModifierSet
{
    private const int FirstInput = 1 << 20;

    private readonly Part[] _parts;
    private readonly StateNumber[] _numbers;

    /// <summary>Gives each modifier its places.</summary>
    public ModifierSet(IEnumerable<ModifierRules> rules)
    {
        var (place, input, bit) = (0, FirstInput, PlayEvents.FirstOfModifiers);
        List<Part> parts = [];
        foreach (var one in rules)
        {
            parts.Add(new Part(one, place, one.Input is null ? 0 : input, one.Event is null ? 0 : bit));
            place += one.Numbers.Count;
            input <<= one.Input is null ? 0 : 1;
            bit <<= one.Event is null ? 0 : 1;
        }

        _parts = [.. parts];
        _numbers = [.. parts.SelectMany(part => part.Rules.Numbers)];
        Inputs = [.. parts.Where(part => part.Input > 0).Select(part => (part.Rules.Input!, part.Input))];
        Events = [.. parts.Where(part => part.Event > 0).Select(part => (part.Rules.Event!, part.Event))];
    }

    /// <summary>No modifier at all.</summary>
    public static ModifierSet None { get; } = new([]);

    /// <summary>The rules in their order.</summary>
    public IEnumerable<ModifierRules> All => _parts.Select(part => part.Rules);

    /// <summary>What can be asked for, with what is added to an input then.</summary>
    public IReadOnlyList<(ModifierInput Input, int Value)> Inputs { get; }

    /// <summary>Events with their bits.</summary>
    public IReadOnlyList<(ModifierEvent Event, int Bit)> Events { get; }

    /// <summary>The numbers of the state that belong to a modifier.</summary>
    public Span<int> Own(ModifierRules rules, PlayState state)
    {
        var part = Array.Find(_parts, part => ReferenceEquals(part.Rules, rules))
            ?? throw new ArgumentException("The rules are not of this set.", nameof(rules));
        return state.Numbers.AsSpan(part.Place, rules.Numbers.Count);
    }

    internal void Start(Level level, PlayState state) =>
        state.Numbers =
            _numbers.Length == 0 ? [] : Array.ConvertAll(_numbers, number => number.Param is { } param ? level.Param(param) : 0);

    /// <summary>Hands over what was asked for; returns the mechanic's own input.</summary>
    internal int Take(Level level, PlayState next, int input)
    {
        var action = input;
        for (var i = _parts.Length - 1; i >= 0 && action >= FirstInput; i--)
        {
            if (_parts[i].Input > 0 && action >= _parts[i].Input)
            {
                action -= _parts[i].Input;
                _parts[i].Rules.Ask(_parts[i].Step(level, next));
            }
        }

        return action;
    }

    internal int WorldMs(Level level, PlayState next, int ms)
    {
        var world = ms;
        foreach (var part in _parts)
        {
            world = part.Rules.WorldMs(part.Step(level, next), world);
        }

        return world;
    }

    internal void After(Level level, PlayState next, int ms)
    {
        foreach (var part in _parts)
        {
            part.Rules.After(part.Step(level, next), ms);
        }
    }

    private sealed record Part(ModifierRules Rules, int Place, int Input, int Event)
    {
        private readonly int _count = Rules.Numbers.Count;

        public ModifierStep Step(Level level, PlayState next) => new(level, next, next.Numbers.AsSpan(Place, _count), Event);
    }
}
