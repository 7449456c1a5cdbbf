using GameFactory.Insights.Metrics;

namespace GameFactory.Tests.Insights.Metrics;

public sealed class CsvTextTests
{
    [Theory]
    [InlineData("Lava Run", "Lava Run")]
    [InlineData("", "")]
    [InlineData(null, "")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"hi\"", "\"say \"\"hi\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\"")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@sum", "'@sum")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\r=1", "\"'\r=1\"")]
    [InlineData("\uFF1D1", "'\uFF1D1")]
    [InlineData("a=1", "a=1")]
    public void A_text_is_quoted_where_it_must_be_and_is_no_formula(string? cell, string expected)
    {
        var text = new CsvText();
        text.Add(cell).EndLine();
        Assert.Equal(expected + "\r\n", text.Take());
    }

    [Fact]
    public void Numbers_keep_their_places_and_unknown_ones_are_empty()
    {
        var text = new CsvText();
        text.Add(0.5000m).Add((IFormattable?)null).Add(new DateOnly(2025, 1, 31), "yyyy-MM-dd").Add(1_234_567).EndLine();
        Assert.Equal("0.5000,,2025-01-31,1234567\r\n", text.Take());
        Assert.Equal("", text.Take());
    }
}
