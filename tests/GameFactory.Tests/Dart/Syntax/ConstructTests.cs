using GameFactory.Dart.Syntax.Parsing;
using static GameFactory.Tests.Dart.Syntax.Source;

namespace GameFactory.Tests.Dart.Syntax;

/// <summary>A sample of own writing for each construct of the language, and for each what is near it and not valid.</summary>
public sealed class ConstructTests
{
    [Theory]
    [InlineData(
        "library a.b; import 'c.dart' if (dart.library.io) 'd.dart' if (x == 'y') 'e.dart' deferred as f show G, H hide I; export "
            + "'j.dart' show K; part 'l.dart';"
    )]
    [InlineData("part of 'a.dart'; int b = 1;")]
    [InlineData("part of a.b;")]
    [InlineData("#!/usr/bin/env dart\n// a\n/* b /* c */ d */ /// e\nvoid main(List<String> args) {}")]
    [InlineData("@a @b.c(1, d: 2) @E<int>() @F<int>.g() class A<@h T extends Comparable<T>> {}")]
    [InlineData(
        "sealed class A {} base class B {} interface class C {} final class D extends A {} abstract base class E {} abstract "
            + "interface class F {}"
    )]
    [InlineData("mixin class A {} base mixin class B {} mixin M<T> on A, B implements C { int get a; } base mixin N {}")]
    [InlineData("class A = B<int> with C, D<int> implements E; abstract class F<T> = G with H;")]
    [InlineData("enum A { b, c, }")]
    [InlineData(
        "enum A<T> with M implements I { b<int>(1), @x c.named(2), d; const A(this.v); const A.named(int v) : this(v); final int v; "
            + "static int e = 1; }"
    )]
    [InlineData("extension A<T> on List<T> { T get b => first; } extension on int {} extension on on int {} extension B on (int, int)? {}")]
    [InlineData(
        "extension type A(int b) implements int { A.c(String d) : b = 1; int get e => b; } extension type const B._(int c); "
            + "extension type C<T>.d(final List<T> e) {}"
    )]
    [InlineData(
        "typedef A = int Function<T>(T a, [int b]); typedef B<T> = Map<String, T>; typedef int C(int a); typedef D(a); typedef "
            + "E<T>(T a); typedef void F<T extends Object>();"
    )]
    [InlineData("typedef A = (int, {String b}); typedef B<T> = (T, T)?;")]
    [InlineData("external int a(int b); external int get c; external set d(int e); external int f;")]
    [InlineData("late final int a; late int b = 1; const c = 1, d = 2; final List<int>? e = null; var f;")]
    [InlineData("int get a => 1; set a(int b) {} get c async => 1; void d<T>() {}")]
    public void Declarations(string text) => Unit(text);

    [Theory]
    [InlineData(
        "const A(); const A.b() : c = 1, super(); A.d(this.e, [this.f = 1]); A.g({required this.h, super.i, int? j = 2}); A.new(); "
            + "A.k() = B.l; factory A.m() => n;"
    )]
    [InlineData(
        "factory A(int a) = B<int>.c; const factory A.d() = e.B.f; external factory A.g(); A.h() : this.i(1); A.j() : assert(true, "
            + "'k'), this.l = 1 { m(); }"
    )]
    [InlineData("A.b(super.c, {super.d = 1}) : e = f ?? const [], super.g(1);")]
    [InlineData(
        "static const a = 1, b = 2; static final List<int> c = []; late final d = 1; covariant late int e; abstract int f; external "
            + "int g; final h; var i = 1;"
    )]
    [InlineData(
        "int operator +(A b) => 1; bool operator ==(Object b) => true; int operator [](int i) => 1; void operator []=(int i, int v) "
            + "{} int operator -() => 1;"
    )]
    [InlineData(
        "int operator -(int a) => 1; int operator ~/(int a) => 1; int operator >>(int a) => 1; int operator >>>(int a) => 1; int "
            + "operator ~() => 1; bool operator <=(a) => true; operator >=(a) => 1;"
    )]
    [InlineData(
        "@override get a => 1; set b(c) {} static get d => 1; static set e(f) {} int get g; Future<void> h() async {} Stream<int> "
            + "i() async* {} Iterable<int> j() sync* {}"
    )]
    [InlineData(
        "T a<T extends B<T>>(T b) => b; void Function(int) c = d; void Function()? e() => null; Function f; Function? g(Function h) "
            + "=> null; late Function() i;"
    )]
    [InlineData("void a(int b(String c), {void d()?, int Function()? e}); a2(covariant A b, final c, var d); void b([int? c, d = 1]);")]
    [InlineData("(int, int) a() => (1, 2); (int, {int b})? c; List<(int, int)> d = []; static (int, int) e = (1, 2); final (int, int) f;")]
    [InlineData("external static int a(); static external void b(); int c() native 'd'; factory() {} int static() => 1;")]
    public void Members_of_a_class(string text) => Members(text);

    [Theory]
    [InlineData(
        "var a = 1, b; final int c = 1; const d = 2; late var e; late final int f = 1; int? g; List<Map<int, int>> h = []; p.T i = "
            + "j; dynamic k;"
    )]
    [InlineData(
        "final [a, ...b, c] = d; var {'a': e, 'b': [f]} = g; final (h, i: (j, k)) = l; final Point<int>(:x, y: m) = n; var (o && q) "
            + "= r; final (int s, var t) = u;"
    )]
    [InlineData("if (a) b(); else if (c) { d(); } else {}")]
    [InlineData("if (a case int b when b > 1) c(); if (a case [var d, _]) {} if (a case A(b: > 1 && < 3)) {}")]
    [InlineData(
        "for (var i = 0, j = 1; i < j; i++, j--) {} for (;;) {} for (i = 0; ; ) {} for (int a in b) {} for (final a in b) {} for (a "
            + "in b) {} for (var (a, b) in c) {}"
    )]
    [InlineData(
        "await for (final a in b) {} for (final MapEntry(:key, :value) in a.entries) {} for (final Map<int, int> a in b) {} for "
            + "(final [a, b] in c) {}"
    )]
    [InlineData("while (a) { break; } do { continue; } while (b); a: while (true) { continue a; }")]
    [InlineData(
        "switch (a) { case 1: case 2: b(); case 3 || 4: c(); break; d: case int e when e > 1: continue d; case A.b: case const (1 + "
            + "2): case -1: case null: case 'a': default: f(); }"
    )]
    [InlineData(
        "switch (a) { case (int b, c: _): case [1, ...]: case [...var d]: case {'e': var f}: case A(:final g, h: null): case B(): "
            + "case var i?: case var j!: case k as int: case <int>[1]: case .l: case const B(1): break; }"
    )]
    [InlineData("try { a(); } on A catch (b, c) { rethrow; } on D { } catch (e) { } finally { }")]
    [InlineData("assert(a); assert(a, 'b',); return; {} ; {;}")]
    [InlineData(
        "int a() => 1; void b<T>(T c) {} c() async {} d() sync* { yield 1; yield* e; } f() async* { await for (final a in b) { "
            + "yield a; } } (int, int) g() => (1, 2);"
    )]
    [InlineData(
        "yield; await a; await (a); (await a).b(); await a.b..c(); throw a; a = throw b; final c = d ?? (throw e); (a)(b); (a, "
            + "b).c; [a].b();"
    )]
    [InlineData("new A(); const A(); A<int>(); A<int>.b(); new p.A<int>.b(); const p.A.b(); switch (a) { 1 => b(), _ => c() };")]
    [InlineData(
        "a.b.c = 1; a[0] = 1; a?.b = 1; a!.b = 1; a![0]++; --a.b; a ??= b; a <<= 1; a ~/= 2; a %= 2; a ^= b; a |= b; a &= b; super "
            + "== a; super.b(); super[0];"
    )]
    public void Bodies(string text) => Statements(text);

    [Theory]
    [InlineData("[1, ...a, ...?b, if (c) d else ...e, for (final f in g) if (h) f, for (var i = 0; i < 1; i++) i, ?j]")]
    [InlineData("{1: 2, ...a, if (b case var c?) c: d, for (final (e, f) in g) e: f, ?h: i, j: ?k}")]
    [InlineData("<int>{1, 2, ...a}")]
    [InlineData("<String, List<int>>{}")]
    [InlineData("const <int>[]")]
    [InlineData("const {1, 2}")]
    [InlineData("const (1, a: 2)")]
    [InlineData("a is! int && b is List<int> || c as int == 1")]
    [InlineData("#a.b + #+ + #[]= + #void")]
    [InlineData("a?.b?.c()?[1]!.d!")]
    [InlineData("-a.b + ~c - -d * !e")]
    [InlineData("(a) { return b; }")]
    [InlineData("({a = 1, required int b}) async => c")]
    [InlineData("([int a = 1]) sync* { yield a; }")]
    [InlineData("f<int>")]
    [InlineData("A.new")]
    [InlineData("A<int>.new")]
    [InlineData("f<int>(a)<int>(b)")]
    [InlineData("a ? b ? c : d : e ? f : g")]
    [InlineData("a ? {1: 2} : {3}")]
    [InlineData("a is int Function(int) ? b : c")]
    [InlineData("f(a, b: c, d, e: (f) => g,)")]
    [InlineData("f(.a, .b(1), .new(), const .c())")]
    [InlineData(
        "switch (a) { 1 || 2 => b, > 3 && < 5 => c, [_, ...] => d, (a: 1, :var e) => f, A(b: int? g) => h, String() => i, const A() "
            + "=> j, null => k, 'l' => m, _ => n, }"
    )]
    [InlineData("switch ((a, b)) { (int c, _) when c > 1 => (d) => e, _ => f }")]
    [InlineData("'${a ? '${b}' : \"c\"}' 'd' r\"e\" \"\"\"f $g\n\"\"\"")]
    [InlineData("a..b..c = 1..d[0] = 2..e?.f()")]
    [InlineData("0xFF + 1e3 + .5 + 1.5E+2 + 0x1_F + 1_0.2_5")]
    public void Values(string text) => Assert.True(Reads(text) || Reads($"a = {text}"), text);

    [Theory]
    [InlineData("class { }")]
    [InlineData("class A extends { }")]
    [InlineData("int a")]
    [InlineData("a b c;")]
    [InlineData("void f() { if a {} }")]
    [InlineData("void f() { 1 = 2; }")]
    [InlineData("void f() { f() += 2; }")]
    [InlineData("void f() { var a = [1, 2; }")]
    [InlineData("void f() { try { } }")]
    [InlineData("void f() { switch (a) { b(); } }")]
    [InlineData("void f() { for (var a in) {} }")]
    [InlineData("void f() { a. ; }")]
    [InlineData("void f() { late; final; }")]
    [InlineData("void f({int a, [int b]}) {}")]
    [InlineData("enum A { 1, 2 }")]
    [InlineData("import a;")]
    [InlineData("var a = 'b;\n")]
    [InlineData("var a = '$';")]
    [InlineData("var a = '\\u{110000}';")]
    [InlineData("var a = 1__;")]
    [InlineData("var a = 0x;")]
    [InlineData("var a = b ? c;")]
    [InlineData("var a = (b: );")]
    [InlineData("var a = switch (b) { };; c => d")]
    [InlineData("/* a")]
    [InlineData("int f() =>;")]
    [InlineData("class A { int f() }")]
    public void What_is_not_valid_is_a_finding(string text) => Assert.NotEmpty(Parser.Parse("a.dart", text).Findings);

    private static bool Reads(string text) => Parser.Parse("a.dart", $"var x = {text};").Findings.Count == 0;
}
