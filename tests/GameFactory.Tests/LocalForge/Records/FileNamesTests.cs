using GameFactory.LocalForge.Records;

namespace GameFactory.Tests.LocalForge.Records;

public sealed class FileNamesTests
{
    [Theory]
    [InlineData("star_orbit-1.0.1-source.zip", "star_orbit-1.0.1-source.zip")]
    [InlineData("../../etc/passwd", "etc.passwd")]
    [InlineData("..", "default")]
    [InlineData("a b\0c\\d:e", "a.b.c.d.e")]
    [InlineData("", "default")]
    public void Name_becomes_a_plain_one(string name, string plain) => Assert.Equal(plain, FileNames.Plain(name));
}
