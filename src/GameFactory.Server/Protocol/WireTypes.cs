using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using Riok.Mapperly.Abstractions;

[assembly: MapperDefaults(AllowNullPropertyAssignment = false, EnumNamingStrategy = EnumNamingStrategy.SnakeCase)]

namespace GameFactory.Server.Protocol;

/// <summary>
/// How the types of answer records stand in messages. Each feature's <c>…Messages</c> is written by the compiler from the names of both: a
/// member of either that the other does not have stops the build (<c>[MapperIgnoreSource]</c> says what is meant to stay behind). What is
/// null is left unset.
/// </summary>
internal static class WireTypes
{
    public static string Text(Guid id) => id.ToString();

    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static Timestamp Time(DateTimeOffset at) => Timestamp.FromDateTimeOffset(at);

    public static Timestamp Time(DateTime at) => Timestamp.FromDateTime(DateTime.SpecifyKind(at, DateTimeKind.Utc));
}
