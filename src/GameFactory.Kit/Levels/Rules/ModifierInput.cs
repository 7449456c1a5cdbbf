namespace GameFactory.Kit.Levels.Rules;

/// <summary>
/// What a modifier lets the player ask for beside the mechanic's own input. From the name follow, in Dart, the constant <c>inputName</c>,
/// the function
/// <c>startName(level, next)</c> of the modifier's rules, and the method of the session that its view calls.
/// </summary>
/// <param name="Name">The method of the session, camelCase.</param>
/// <param name="Asks">What is asked for, as it stands after "asks for".</param>
public sealed record ModifierInput(string Name, string Asks)
{
    /// <summary>The name as a part of others.</summary>
    public string Pascal => char.ToUpperInvariant(Name[0]) + Name[1..];
}
