using System.Text.RegularExpressions;
using GameFactory.Kit.Design;
using GameFactory.Kit.Levels.Playing;
using GameFactory.Kit.Levels.Rules;

namespace GameFactory.Kit.Mechanics;

/// <summary>
/// The mechanics that the kit can build: all that are registered. A mechanic that is not here stays in the catalogue, inactive.
/// </summary>
public sealed partial class MechanicRegistry
{
    private readonly Dictionary<string, IMechanic> _byName = new(StringComparer.Ordinal);

    /// <summary>Takes the descriptions in the order of their registration.</summary>
    /// <exception cref="InvalidOperationException">Two have one name, or a description is neither of a core nor of a modifier.</exception>
    public MechanicRegistry(IEnumerable<IMechanic> mechanics)
    {
        foreach (var mechanic in mechanics)
        {
            if (mechanic is not (ICoreMechanic or IModifier) || !SnakeCase().IsMatch(mechanic.Name))
            {
                throw new InvalidOperationException(
                    $"{mechanic.GetType()} describes neither a core nor a modifier with a name in snake_case: '{mechanic.Name}'."
                );
            }

            if (!_byName.TryAdd(mechanic.Name, mechanic))
            {
                throw new InvalidOperationException(
                    $"The mechanic {mechanic.Name} is registered twice: by {_byName[mechanic.Name].GetType()} and {mechanic.GetType()}."
                );
            }
        }

        Cores = [.. _byName.Values.OfType<ICoreMechanic>()];
        Modifiers = [.. _byName.Values.OfType<IModifier>()];
        All = [.. Cores, .. Modifiers];
        PlayRules = new ModifierSet(Modifiers.Select(modifier => modifier.PlayRules).OfType<ModifierRules>());
    }

    /// <summary>Cores first, then modifiers, each in the order of registration.</summary>
    public IReadOnlyList<IMechanic> All { get; }

    /// <summary>Mechanics that carry a game.</summary>
    public IReadOnlyList<ICoreMechanic> Cores { get; }

    /// <summary>Mechanics that add to a core.</summary>
    public IReadOnlyList<IModifier> Modifiers { get; }

    /// <summary>Rules of all modifiers: every level is played with them.</summary>
    public ModifierSet PlayRules { get; }

    /// <summary>The description of that name, or null.</summary>
    public IMechanic? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The core of that name.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public ICoreMechanic Core(string name) =>
        Find(name) as ICoreMechanic ?? throw new ArgumentException($"The kit has no core mechanic '{name}'.", nameof(name));

    /// <summary>The modifier of that name.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public IModifier Modifier(string name) =>
        Find(name) as IModifier ?? throw new ArgumentException($"The kit has no modifier '{name}'.", nameof(name));

    /// <summary>True when a game may hold this core with this modifier.</summary>
    public bool Compatible(string core, string modifier) =>
        Find(core) is ICoreMechanic carrier && Find(modifier) is IModifier added && added.Fits(carrier);

    /// <summary>The mechanics of a game.</summary>
    /// <exception cref="ArgumentException">One of them is not registered.</exception>
    public GameMechanics Of(GameDesign design) => Of(design.Core.Name, design.Modifiers.Select(modifier => modifier.Name));

    /// <summary>The mechanics of a game.</summary>
    /// <exception cref="ArgumentException">One of them is not registered.</exception>
    public GameMechanics Of(string core, IEnumerable<string> modifiers) => new(Core(core), [.. modifiers.Select(Modifier)], this);

    /// <summary>Plays a level.</summary>
    /// <exception cref="ArgumentException">The level's mechanic is not registered.</exception>
    public LevelPlayer Player(Level level) => new(Core(level.Mechanic), PlayRules);

    [GeneratedRegex(@"^[a-z][a-z0-9]*(?:_[a-z0-9]+)*\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SnakeCase();
}
