namespace GameFactory.Server.Protocol;

/// <summary>Reads switches of queries; the framework's own message would not name the field.</summary>
internal static class Switches
{
    public static bool? Of(string? text, string field) => text switch
    {
        null or "" => null,
        "true" => true,
        "false" => false,
        _ => throw RequestException.Invalid(field, $"must be true or false, but is '{text}'"),
    };
}
