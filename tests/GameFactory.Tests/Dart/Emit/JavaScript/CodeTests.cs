namespace GameFactory.Tests.Dart.Emit.JavaScript;

/// <summary>Statements, patterns, closures and null-aware chains.</summary>
public sealed class CodeTests
{
    [Theory]
    [InlineData("int? f() { print('asked'); return null; } print(f()?.abs().isEven.toString());", "asked\nnull")]
    [InlineData("String? s; print(s?.length.isEven ?? 'none'); s ??= 'ab'; print(s.length); s ??= 'x'; print(s);", "none\n2\nab")]
    [InlineData(
        "List<int>? a; print(a?[0]); a = [1]; print(a?[0]); a?[0] = 5; a?.add(2); print(a); a = null; a?[0] = 3; print(a);",
        "null\n1\n[5, 2]\nnull"
    )]
    [InlineData("int? n; try { print(n!); } catch (e) { print(e is TypeError); }", "true")]
    [InlineData("final a = [1, 2]..add(3)..[0] = 9; print(a); List<int>? b; b?..add(1)..add(2); print(b);", "[9, 2, 3]\nnull")]
    [InlineData(
        "final m = <String, int>{}; m['a'] ??= 1; m['a'] ??= 2; m['a'] = m['a']! + 5; m['b'] = (m['b'] ?? 0) + 1; print(m);",
        "{a: 6, b: 1}"
    )]
    [InlineData("var i = 0; final a = [0, 0]; a[i++] += 5; a[i]++; print('$i $a ${a[1]++} $a');", "1 [5, 1] 1 [5, 2]")]
    public void Null_aware_chains_skip_all_that_follows_and_targets_are_evaluated_once(string statements, string expected) =>
        Assert.Equal(expected, Ran.Body(statements));

    [Theory]
    [InlineData(
        "final f = <int Function()>[]; for (var i = 0; i < 3; i++) { f.add(() => i); } for (final j in [7, 8]) { f.add(() => j); } "
            + "print([for (final g in f) g()]);",
        "[0, 1, 2, 7, 8]"
    )]
    [InlineData(
        "a: for (var i = 0; i < 3; i++) { for (var j = 0; j < 3; j++) { if (j == 1) continue a; if (i == 2) break a; print('$i$j'); } }",
        "00\n10"
    )]
    [InlineData(
        "for (var i = 0; i < 5; i++) { switch (i) { case 0: continue; case 1: case 2: print('low'); break; case 3: print('three'); "
            + "default: print('more'); } }",
        "low\nlow\nthree\nmore"
    )]
    [InlineData("var i = 0; do { i++; if (i == 2) continue; } while (i < 4); while (true) { if (i++ > 6) break; } print(i);", "8")]
    [InlineData("int f() { try { return 1; } finally { print('last'); } } print(f());", "last\n1")]
    [InlineData(
        "try { try { throw StateError('a'); } on FormatException { print('no'); } finally { print('f'); } } on StateError catch (e, "
            + "s) { print(e.message); print(s != null); }",
        "f\na\ntrue"
    )]
    [InlineData("try { try { throw 'x'; } catch (e) { rethrow; } } catch (e) { print('again $e'); }", "again x")]
    [InlineData(
        "try { [1][3]; } on RangeError { print('range'); } try { dynamic d = 1; d.nothing(); } on NoSuchMethodError { print('none'); }",
        "range\nnone"
    )]
    [InlineData(
        "try { const [1].add(2); } on UnsupportedError { print('const'); } try { List.filled(2, 0).add(1); } on UnsupportedError { "
            + "print('fixed'); }",
        "const\nfixed"
    )]
    [InlineData(
        "try { assert(1 > 2, 'no'); } on AssertionError catch (e) { print(e.message); } final x = 1 > 2 ? 0 : throw 'end';",
        "no\nthrown: end"
    )]
    [InlineData("late int a; late final b = (() { print('now'); return 2; })(); a = 1; print(a); print(b); print(b);", "1\nnow\n2\n2")]
    public void Statements(string statements, string expected) => Assert.Equal(expected, Ran.Body(statements));

    [Theory]
    [InlineData("final (a, b: c) = (1, b: 2); var (x, y) = (a, c); (x, y) = (y, x); print('$x $y');", "2 1")]
    [InlineData("final [a, ...rest, z] = [1, 2, 3, 4]; final {'k': v} = {'k': 5, 'l': 6}; print('$a $rest $z $v');", "1 [2, 3] 4 5")]
    [InlineData(
        "final f = <void Function()>[]; for (final (i, s) in ['a', 'b'].indexed) { f.add(() => print('$i$s')); } for (final g in f) g();",
        "0a\n1b"
    )]
    [InlineData("for (final MapEntry(:key, value: v) in {'a': 1}.entries) { print('$key$v'); }", "a1")]
    [InlineData(
        "Object o = [1, 'x']; if (o case [int n, String s] when n > 0) { print('$n$s'); } else { print('no'); } if (o case [int n] "
            + "|| [int n, _]) print(n);",
        "1x\n1"
    )]
    [InlineData(
        "Object o = {'a': [1, 2], 'n': null}; print(switch (o) { {'a': [_, > 1 && < 3 && var m]} => m, _ => 0 }); if (o case {'n': "
            + "null}) print('null there');",
        "2\nnull there"
    )]
    [InlineData(
        "int? n = 3; print(switch (n) { null => 'null', < 0 => 'minus', 1 || 2 => 'few', var m? when m.isOdd => 'odd $m', _ => 'even' });",
        "odd 3"
    )]
    [InlineData("try { final (int a, _) = ('x', 1) as dynamic; print(a); } catch (e) { print(e is StateError); }", "true")]
    public void Patterns(string statements, string expected) => Assert.Equal(expected, Ran.Body(statements));

    [Fact]
    public void Switches_take_sealed_classes_apart() =>
        Assert.Equal(
            "big\nv2\n7,8\nnamed x",
            Ran.Program(
                """
                sealed class S {} class A extends S { A(this.v); final int v; } class B extends S { B(this.p); final (int, int) p; }
                class C extends S { String get name => 'x'; }
                String f(S s) => switch (s) {
                A(v: > 3) => 'big', A(:final v) => 'v$v', B(p: (var a, var b)) => '$a,$b', C(:var name) => 'named $name' };
                void main() { for (final s in [A(4), A(2), B((7, 8)), C()]) { print(f(s)); } }
                """
            )
        );

    [Fact]
    public void Functions_have_optional_and_named_parameters_and_tear_offs_are_equal() =>
        Assert.Equal(
            "1 2 null\n1 9 3\n4 d\ntrue true 3\n[2, 3]\n6\nnull",
            Ran.Program(
                """
                String f(int a, [int b = 2, int? c]) => '$a $b $c';
                String g({required int a, String b = 'd'}) => '$a $b';
                class A { int n = 2; int plus(int x) => x + n; void nothing() {} static int two(int x) => x + 2; }
                T twice<T>(T Function(T) h, T x) => h(h(x));
                void main() {
                  print(f(1)); print(f(1, 9, 3)); print(g(a: 4));
                  final a = A(); final p = a.plus; print('${a.plus == p} ${A.two == A.two} ${p(1)}');
                  print([0, 1].map(a.plus).toList()); print(twice(a.plus, 2)); final Object? x = (a.nothing as dynamic)(); print(x);
                }
                """
            )
        );

    [Fact]
    public void Texts_are_interpolated_adjacent_and_raw() =>
        Assert.Equal(
            "a1b3`\\$\n\u00e9 ${x}\nc\nd",
            Ran.Body("var x = 1; print('a$x' 'b${x + 2}`\\\\\\$'); print('\\u00e9' r' ${x}'); print('''\nc\nd''');")
        );

    [Fact]
    public void Records_are_equal_by_their_fields() =>
        Assert.Equal(
            "true false (1, a: 2) 1 2 true",
            Ran.Body(
                "final r = (1, a: 2); print('${r == (1, a: 2)} ${r == (1, a: 3)} $r ${r.$1} ${r.a} ${(1, 2).hashCode == (1, 2).hashCode}');"
            )
        );

    [Fact]
    public void The_type_of_a_place_says_what_empty_braces_are_and_whose_member_a_point_begins() =>
        Assert.Equal(
            "true true true true true true true false\ntrue\nE.b E.c true 3",
            Ran.Program(
                """
                enum E { a, b, c }
                class A {
                  A(this.e, {this.f = const {}, Set<int>? g}) : h = g ?? {};
                  final Set<int> e; final Set<int> f; final Set<int> h; Set<int> i = {};
                  static Set<int> j() => {}; Set<int> k() { return {}; } Map<int, Set<int>> l = {1: {}};
                  Set<int> m(Set<int> n) => n;
                }
                Set<int> top = {};
                E of(E e) => e;
                void main() {
                  Set<int> n = {}; Map<int, int> o = {}; final a = A({}); n = {}; bool s(Object x) => x is Set;
                  print('${s(n)} ${s(a.e)} ${s(a.f)} ${s(a.h)} ${s(a.i)} ${s(A.j())} ${s(a.k())} ${s(o)}');
                  print(s(a.l[1]!) && s(a.m({})) && s(top));
                  E e = .b; print('$e ${of(.c)} ${e == .b} ${int.parse('3')}');
                }
                """
            )
        );

    [Theory]
    [InlineData("dynamic a = [1]; try { a.__proto__.push = null; } catch (e) { print('no'); } print([2]..add(3));", "no\n[2, 3]")]
    [InlineData("dynamic f = () => 1; try { f.prototype.toString = null; } catch (e) { print('no'); } print('$f'.isEmpty);", "no\nfalse")]
    public void No_member_leads_to_what_all_objects_share(string statements, string expected) =>
        Assert.Equal(expected, Ran.Body(statements));
}
