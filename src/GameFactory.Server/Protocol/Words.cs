using System.Text.Json;

namespace GameFactory.Server.Protocol;

/// <summary>
/// Kinds, purposes and statuses as every face says them: as the database does, in lower case, words joined by an underscore.
/// </summary>
internal static class Words
{
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
