namespace GameFactory.Engine;

/// <summary>The hash FNV-1a: small, equal on every machine and for ever, and no defence against people who choose their input.</summary>
public static class Fnv1a
{
    /// <summary>The 32-bit hash of nothing: where <see cref="Add"/> begins.</summary>
    public const uint Empty = 2166136261;

    private const uint Prime = 16777619;
    private const ulong LongEmpty = 14695981039346656037;
    private const ulong LongPrime = 1099511628211;

    /// <summary>32 bits over bytes.</summary>
    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var hash = Empty;
        foreach (var b in bytes)
        {
            hash = Add(hash, b);
        }

        return hash;
    }

    /// <summary>32 bits over the characters of a text, one step each.</summary>
    public static uint Of(ReadOnlySpan<char> text)
    {
        var hash = Empty;
        foreach (var character in text)
        {
            hash = Add(hash, character);
        }

        return hash;
    }

    /// <summary>64 bits over the characters of a text, one step each.</summary>
    public static ulong LongOf(ReadOnlySpan<char> text)
    {
        var hash = LongEmpty;
        foreach (var character in text)
        {
            hash = (hash ^ character) * LongPrime;
        }

        return hash;
    }

    /// <summary>Goes on with one more value.</summary>
    public static uint Add(uint hash, uint value) => unchecked((hash ^ value) * Prime);
}
