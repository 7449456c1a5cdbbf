using GameFactory.Dart.Syntax.Parsing;
using GameFactory.Dart.Syntax.Tree;
using static GameFactory.Tests.Dart.Syntax.Source;

namespace GameFactory.Tests.Dart.Syntax;

/// <summary>What reads in two ways reads in the language's way.</summary>
public sealed class ParserTests
{
    [Theory]
    [InlineData("f(a < b, c > d)", 2)]
    [InlineData("f(a<b, c>(d))", 1)]
    [InlineData("f(a<b>, c)", 2)]
    [InlineData("f((a) < b, c > (d))", 1)]
    [InlineData("f(List<int>.filled(1, 2))", 1)]
    public void Less_and_greater_are_brackets_of_types_only_before_what_may_follow_them(string call, int arguments) =>
        Assert.Equal(arguments, Value<Expression.Call>(call).Arguments.Arguments.Count);

    [Fact]
    public void A_question_mark_after_a_type_belongs_to_it_or_begins_a_conditional()
    {
        Assert.False(Assert.IsType<Expression.Is>(Value<Expression.Conditional>("a is int ? b : c").Condition).Type.Nullable);
        Assert.False(Assert.IsType<Expression.Is>(Value<Expression.Conditional>("a is int ? [b] : c").Condition).Type.Nullable);
        Assert.True(Assert.IsType<Expression.Is>(Value<Expression.Conditional>("a is int? ? b : c").Condition).Type.Nullable);
        Assert.True(Value<Expression.Is>("a is List<int?>?").Type.Nullable);
        Assert.True(Assert.IsType<Expression.As>(Value<Expression.Binary>("a as int? ?? 1").Left).Type.Nullable);
    }

    [Fact]
    public void A_bracket_after_a_question_mark_is_an_index_or_a_list()
    {
        Assert.True(Value<Expression.Index>("a?[1]").NullAware);
        Assert.IsType<Expression.ListLiteral>(Value<Expression.Conditional>("a ? [1] : c").Then);
        Assert.IsType<Expression.Index>(Value<Expression.Conditional>("a ? b?[1] : c").Then);
    }

    [Theory]
    [InlineData("1 + 2 * 3", "+")]
    [InlineData("1 * 2 + 3", "+")]
    [InlineData("a ?? b || c", "??")]
    [InlineData("a && b || c", "||")]
    [InlineData("a == b && c", "&&")]
    [InlineData("a | b == c", "==")]
    [InlineData("a << 1 > b", ">")]
    [InlineData("a >> 1 & b", "&")]
    [InlineData("a >>> 1 + b", ">>>")]
    [InlineData("a >= b", ">=")]
    [InlineData("a ~/ b % c", "%")]
    [InlineData("a - b - c", "-")]
    public void Operators_bind_by_their_precedence(string text, string outer) =>
        Assert.Equal(outer, Value<Expression.Binary>(text).Operator);

    [Fact]
    public void Signs_that_end_in_greater_come_apart_as_brackets_of_types()
    {
        var type = Assert.IsType<TypeNode.Named>(Declared<Declaration.Variables>("Map<int, List<Set<int>>> x = {};").List.Type);
        Assert.Equal("List", Assert.IsType<TypeNode.Named>(type.Arguments[1]).Name);
        Assert.Equal(">>=", Value<Expression.Assignment>("a >>= 2").Operator);
        Assert.Equal(">>>=", Value<Expression.Assignment>("a >>>= 2").Operator);
    }

    [Fact]
    public void Brackets_are_parameters_records_patterns_or_brackets()
    {
        Assert.IsType<Expression.Closure>(Value("(a, {b = 1}) => a"));
        Assert.IsType<Expression.Closure>(Value("<T>(T a) async { await a; }"));
        Assert.Equal(2, Value<Expression.RecordLiteral>("(1, b: 2)").Fields.Count);
        Assert.Single(Value<Expression.RecordLiteral>("(1,)").Fields);
        Assert.Empty(Value<Expression.RecordLiteral>("()").Fields);
        Assert.IsType<Expression.Parenthesized>(Value("(1)"));
        Assert.IsType<Expression.PatternAssignment>(Only<Statement.Evaluation>("(a, b) = (b, a);").Expression);
        Assert.IsType<TypeNode.Record>(Only<Statement.Variables>("(int, {String b}) a = c;").List.Type);
        Assert.IsType<TypeNode.Record>(Only<Statement.Variables>("final (int, int)? a = c;").List.Type);
        Assert.IsType<Pattern.RecordPattern>(Only<Statement.PatternVariables>("final (a, :b) = c;").Pattern);
        Assert.IsType<Pattern.ObjectPattern>(Only<Statement.PatternVariables>("var Point(x: a, :y) = p;").Pattern);
    }

    [Fact]
    public void Statements_are_declarations_only_where_a_name_follows_a_type()
    {
        Assert.IsType<Expression.Binary>(Only<Statement.Evaluation>("a < b;").Expression);
        Assert.Single(Only<Statement.Variables>("a<b> c = d;").List.Variables);
        Assert.Equal("g", Only<Statement.LocalFunction>("List<int> g(int a) => [a];").Name.Name);
        Assert.IsType<Expression.Call>(Only<Statement.Evaluation>("g(a);").Expression);
        Assert.IsType<Expression.Await>(Only<Statement.Evaluation>("await g;").Expression);
        Assert.IsType<Expression.As>(Only<Statement.Evaluation>("a as b;").Expression);
        Assert.IsType<Statement.Labeled>(Assert.Single(Statements("a: for (;;) { break a; }")));
        Assert.Equal(Modifiers.Late | Modifiers.Final, Only<Statement.Variables>("late final int a;").List.Modifiers);
        Assert.IsType<TypeNode.Function>(Only<Statement.Variables>("void Function(int)? a = b;").List.Type);
    }

    [Fact]
    public void A_guard_before_an_arrow_is_no_closure_and_an_initializer_before_a_brace_neither()
    {
        Assert.NotNull(Value<Expression.Switch>("switch (a) { int b when (b > 1) => 2, _ => 3 }").Arms[0].Guard);
        var constructor = Assert.IsType<MemberNode.Constructor>(Assert.Single(Members("A(int a) : b = (a) { print(a); }")));
        Assert.IsType<Expression.Parenthesized>(Assert.IsType<Initializer.Field>(Assert.Single(constructor.Initializers)).Value);
        Assert.IsType<FunctionBody.Braces>(constructor.Code.Body);
    }

    [Fact]
    public void Cascades_belong_to_the_outermost_expression()
    {
        var cascade = Value<Expression.Cascade>("a..b = c..d()..e[1] += 2");
        Assert.Equal(3, cascade.Sections.Count);
        Assert.IsType<Expression.Cascade>(Value<Expression.Assignment>("a = b..c()").Value);
        Assert.True(Value<Expression.Cascade>("a?..b()..c()").NullAware);
    }

    [Fact]
    public void Strings_are_put_together_and_interpolated()
    {
        Assert.Equal("ab\ncd", Value<Expression.Text>("'a' \"b\\n\" '''\ncd'''").Constant);
        Assert.Equal(@"\n$a", Value<Expression.Text>(@"r'\n$a'").Constant);
        Assert.Equal("é😀", Value<Expression.Text>(@"'\xe9\u{1F600}'").Constant);
        var parts = Value<Expression.Text>("'a $b ${c['d${e}']} {f}'").Parts;
        Assert.Null(parts[^1].Value);
        Assert.Equal(" {f}", parts[^1].Literal);
        Assert.Equal("b", Assert.IsType<Expression.Name>(parts[1].Value).Value);
        Assert.IsType<Expression.Index>(parts[3].Value);
    }

    [Fact]
    public void Numbers_may_have_separators_and_may_be_followed_by_a_member()
    {
        Assert.Equal("1000000", Value<Expression.WholeNumber>("1_000_000").Digits);
        Assert.Equal("1.5e-3", Value<Expression.Fraction>("1.5e-3").Digits);
        Assert.Equal("abs", Value<Expression.Member>("1.abs").Selected.Name);
        Assert.Equal("0xFF", Value<Expression.WholeNumber>("0xFF").Digits);
    }

    [Fact]
    public void Words_of_the_language_that_are_not_reserved_are_names()
    {
        var members = Members(
            "int get; set(a) {} static late() {} operator(a) => a; Object? factory; get get => get; final on = 1; Function f() => g;"
        );
        Assert.Equal(8, members.Count);
        Assert.Equal(MethodKind.Getter, Assert.IsType<MemberNode.Method>(members[5]).Kind);
        Assert.Equal("late", Assert.IsType<MemberNode.Method>(members[2]).Name.Name);
        Unit("var async = 1, show = 2; f(await, {required}) => await + required + async + show;");
    }

    [Fact]
    public void Errors_say_line_and_column_and_reading_goes_on_with_the_next_member()
    {
        var parsed = Parser.Parse("a.dart", "class A {\n  int a = ;\n  int b = 1;\n}\nint f( => 1;\nint g() => 2;\n");
        Assert.Equal("a.dart:5:6: '(' is not closed", Assert.Single(parsed.Findings).ToString());
        parsed = Parser.Parse("a.dart", "class A {\n  int a = ;\n  int b = 1;\n}\nint f() => +;\nint g() => 2;\n");
        Assert.Equal(
            ["a.dart:2:11: an expression was expected, not ';'", "a.dart:5:12: an expression was expected, not '+'"],
            parsed.Findings.Select(finding => finding.ToString())
        );
        Assert.Single(Assert.IsType<Declaration.Class>(parsed.Unit.Declarations[0]).Members);
        Assert.Equal(2, parsed.Unit.Declarations.Count);
    }
}
