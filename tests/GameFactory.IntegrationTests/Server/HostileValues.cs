namespace GameFactory.IntegrationTests.Server;

/// <summary>Numbers and days at and beyond every edge: of types, of calendars, of what can be added to.</summary>
internal static class HostileValues
{
    public static IReadOnlyList<string> Texts { get; } =
    [
        "9999-12-31",
        "9999-12-01",
        "0001-01-01",
        "0001-01-31",
        "1999-12-31",
        "2100-01-01",
        "0000-00-00",
        "10000-01-01",
        "2025-02-30",
        "infinity",
        "-infinity",
        "0",
        "-1",
        "1",
        "2147483647",
        "-2147483648",
        "2147483648",
        "9223372036854775807",
        "-9223372036854775808",
        "9223372036854775808",
        "99999999999999999999999999",
        "1e308",
        "-1e308",
        "1e400",
        "1.5",
        "NaN",
        "٣",
        "0x7f",
    ];

    public static IReadOnlyList<long> Numbers { get; } =
    [0, -1, int.MaxValue, int.MinValue, int.MaxValue + 1L, long.MaxValue, long.MinValue];

    /// <summary>As they stand in JSON.</summary>
    public static IReadOnlyList<string> Json { get; } =
    [
        "0",
        "-1",
        "-0",
        "1.5",
        "2147483647",
        "-2147483648",
        "2147483648",
        "9223372036854775807",
        "-9223372036854775808",
        "9223372036854775808",
        "1e308",
        "-1e308",
        "1e400",
        "1e-400",
        "123456789012345678901234567890",
        "\"7\"",
        "null",
        "true",
        "[]",
        "{}",
        "\"9999-12-31\"",
    ];

    /// <summary>Times of events, as JSON texts.</summary>
    public static IReadOnlyList<string> Times { get; } =
    [
        "9999-12-31T23:59:59.9999999Z",
        "9999-12-31T23:59:59-14:00",
        "0001-01-01T00:00:00Z",
        "0001-01-01T00:00:00+14:00",
        "2025-02-30T00:00:00Z",
        "infinity",
        "1970-01-01T00:00:00Z",
        "2100-01-01T00:00:00Z",
        "+10000-01-01T00:00:00Z",
    ];
}
