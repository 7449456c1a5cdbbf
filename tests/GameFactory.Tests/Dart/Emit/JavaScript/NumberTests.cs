namespace GameFactory.Tests.Dart.Emit.JavaScript;

/// <summary>Numbers as the language defines them: whole ones of 64 bits as far as JavaScript keeps them, fractions as everywhere.</summary>
public sealed class NumberTests
{
    [Theory]
    [InlineData("7 ~/ 2", "3")]
    [InlineData("-7 ~/ 2", "-3")]
    [InlineData("7 ~/ -2", "-3")]
    [InlineData("-7 % 3", "2")]
    [InlineData("7 % -3", "1")]
    [InlineData("-7.remainder(3)", "-1")]
    [InlineData("-6 % 3", "0")]
    [InlineData("7 / 2", "3.5")]
    [InlineData("0 * -1", "0")]
    [InlineData("5.5 % -2", "1.5")]
    [InlineData("-5.5 % 2", "0.5")]
    public void Division_truncates_and_the_remainder_is_not_negative(string expression, string expected) =>
        Assert.Equal(expected, Ran.Value(expression));

    [Theory]
    [InlineData("1 << 40", "1099511627776")]
    [InlineData("(0xFFFFFFFF << 13) & 0xFFFFFFFF", "4294959104")]
    [InlineData("-1 & 0xFFFFFFFF", "4294967295")]
    [InlineData("-1 >> 3", "-1")]
    [InlineData("-9 >> 1", "-5")]
    [InlineData("1099511627776 >> 8", "4294967296")]
    [InlineData("5 >> 70", "0")]
    [InlineData("-5 >> 70", "-1")]
    [InlineData("1 << 64", "0")]
    [InlineData("5 ^ 3", "6")]
    [InlineData("0x100000000 | 1", "4294967297")]
    [InlineData("0x1FFFFFFFF ^ 0xFFFFFFFF", "4294967296")]
    [InlineData("-2 ^ 0xFFFFFFFF", "-4294967295")]
    [InlineData("~5", "-6")]
    [InlineData("9 >>> 1", "4")]
    [InlineData("true & false | true ^ true", "false")]
    [InlineData(
        "(1 << 53) >>> 1",
        "thrown: Unsupported operation: 1 << 53 leaves the whole numbers up to 2^53, which JavaScript keeps exactly"
    )]
    public void Bits_are_those_of_64(string expression, string expected) => Assert.Equal(expected, Ran.Value(expression));

    [Theory]
    [InlineData("print(a * a);", "int a = 94906267;")]
    [InlineData("print(a << b);", "var a = 3; var b = 52;")]
    [InlineData("print(1 << -a);", "int a = 1;")]
    [InlineData("print(a ~/ 0);", "int a = 1;")]
    [InlineData("print(a % 0);", "int a = 1;")]
    [InlineData("print((1 / a).toInt());", "int a = 0;")]
    public void What_cannot_be_kept_throws(string statement, string declaration) =>
        Assert.StartsWith("thrown: ", Ran.Body(statement, declaration), StringComparison.Ordinal);

    [Fact]
    public void The_largest_whole_number_that_is_kept_is_exact() =>
        Assert.Equal("9007199254740991", Ran.Value("a + 1", "int a = 9007199254740990;"));

    [Theory]
    [InlineData("2.5.round()", "3")]
    [InlineData("-2.5.round()", "-3")]
    [InlineData("(-2.5).round()", "-3")]
    [InlineData("2.4.ceil()", "3")]
    [InlineData("(-2.4).floor()", "-3")]
    [InlineData("(-2.9).truncate()", "-2")]
    [InlineData("5.clamp(1, 3)", "3")]
    [InlineData("3.14159.toStringAsFixed(2)", "3.14")]
    [InlineData("255.toRadixString(16)", "ff")]
    [InlineData("int.parse('42') + int.parse('-0x1F')", "11")]
    [InlineData("int.tryParse('4x')", "null")]
    [InlineData("double.tryParse('1e3')!.toInt()", "1000")]
    [InlineData("6.isEven && 7.isOdd && (-1).isNegative", "true")]
    [InlineData("1 == 1.0", "true")]
    [InlineData("3.compareTo(5)", "-1")]
    [InlineData("5 is int && 5.5 is double && 5.5 is! int && 5 is num", "true")]
    public void Members(string expression, string expected) => Assert.Equal(expected, Ran.Value(expression));

    [Theory]
    [InlineData("double d = 3; print('$d ${d * 2} ${1.0}');", "3.0 6.0 1.0")]
    [InlineData("final d = 6 / 2; print('$d'); print('${d.toInt()}');", "3.0\n3")]
    [InlineData("var n = 1; n += 2; n++; --n; print(n); n ~/= 2; n <<= 4; print(n);", "3\n16")]
    [InlineData("var n = 1; final a = [n++, ++n, n--, n]; print(a);", "[1, 3, 3, 2]")]
    public void Doubles_read_as_doubles_where_it_is_known_and_steps_have_their_value(string statements, string expected) =>
        Assert.Equal(expected, Ran.Body(statements));
}
