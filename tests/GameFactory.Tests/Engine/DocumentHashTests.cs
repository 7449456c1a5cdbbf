using GameFactory.Engine;

namespace GameFactory.Tests.Engine;

public sealed class DocumentHashTests
{
    [Theory]
    [InlineData("""{"b":1,"a":[1.50,2e3]}""", """{ "a": [1.5, 2000], "b": 1.0 }""")]
    [InlineData("""{"a":1,"a":2}""", """{"a":2}""")]
    [InlineData("""["\u00fc\/"]""", """["ü/"]""")]
    [InlineData("1e400", "1e400")]
    public void What_jsonb_takes_for_the_same_has_the_same_hash(string left, string right) =>
        Assert.Equal(DocumentHash.OfJson(left), DocumentHash.OfJson(right));

    [Theory]
    [InlineData("""{"a":1}""", """{"a":2}""")]
    [InlineData("[1,2]", "[2,1]")]
    [InlineData("\"1\"", "1")]
    [InlineData("""{"a":null}""", "{}")]
    public void What_differs_has_another_hash(string left, string right) =>
        Assert.NotEqual(DocumentHash.OfJson(left), DocumentHash.OfJson(right));

    [Fact]
    public void Nothing_has_no_hash()
    {
        Assert.Null(DocumentHash.OfJson(null));
        Assert.Null(DocumentHash.OfText(null));
    }
}
