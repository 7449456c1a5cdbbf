using System.Collections.Frozen;
using System.Text.Json;

namespace GameFactory.Engine;

/// <summary>The one way in which a status or a reason becomes text.</summary>
public static class EnumText
{
    /// <summary>How the members of every enum are written in rows, states and answers: <c>in_progress</c>.</summary>
    public static JsonNamingPolicy Naming => JsonNamingPolicy.SnakeCaseLower;

    /// <summary>The text of a member, as the schema's CHECK constraints have it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The enum has no such member.</exception>
    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum =>
        Texts<TEnum>.ByValue.TryGetValue(value, out var text)
            ? text
            : throw new ArgumentOutOfRangeException(nameof(value), value, message: null);

    /// <summary>The text of a member in a sentence: <c>in progress</c>.</summary>
    public static string Words<TEnum>(TEnum value)
        where TEnum : struct, Enum => Of(value).Replace('_', ' ');

    // States and rows are written by the thousand a second: each text is made once.
    private static class Texts<TEnum>
        where TEnum : struct, Enum
    {
        public static readonly FrozenDictionary<TEnum, string> ByValue = Enum.GetValues<TEnum>()
            .ToFrozenDictionary(value => value, value => Naming.ConvertName(value.ToString()));
    }
}
