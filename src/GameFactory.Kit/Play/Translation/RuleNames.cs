namespace GameFactory.Kit.Play.Translation;

/// <summary>All names of all rule files: what a bare name means depends on them.</summary>
internal sealed class RuleNames
{
    private readonly HashSet<string> _globals = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RuleClass> _classes = new(StringComparer.Ordinal);

    internal void AddGlobal(RuleReader reader, string name)
    {
        if (!_globals.Add(name))
        {
            throw reader.Error($"{name} is declared twice; names are unique over all rule files");
        }
    }

    internal void AddClass(RuleReader reader, RuleClass declared)
    {
        AddGlobal(reader, declared.Name);
        _classes.Add(declared.Name, declared);
    }

    internal bool IsGlobal(string name) => _globals.Contains(name);

    internal bool IsClass(string name) => _classes.ContainsKey(name);

    internal RuleClass Class(string name) => _classes[name];

    /// <summary>True when the class or one above it has the member.</summary>
    internal bool HasMember(RuleClass? owner, string name)
    {
        for (var c = owner; c is not null; c = c.Super is { } super ? _classes.GetValueOrDefault(super) : null)
        {
            if (c.Members.Contains(name))
            {
                return true;
            }
        }

        return false;
    }
}
