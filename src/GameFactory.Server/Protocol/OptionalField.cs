namespace GameFactory.Server.Protocol;

/// <summary>A field that is left unset while its value is not known.</summary>
internal static class OptionalField
{
    public static void Set<T>(T? value, Action<T> set)
        where T : struct
    {
        if (value is { } known)
        {
            set(known);
        }
    }
}
