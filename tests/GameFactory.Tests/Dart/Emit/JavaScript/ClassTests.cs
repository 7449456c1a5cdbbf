namespace GameFactory.Tests.Dart.Emit.JavaScript;

/// <summary>Classes: how objects are made, what is inherited, and what equality and operators mean.</summary>
public sealed class ClassTests
{
    /// <summary>In Dart the fields of the class above follow the initializers; here all fields come first, which only a field that
    /// prints can tell.</summary>
    [Fact]
    public void Fields_and_initializers_are_set_before_the_body_of_the_class_above_and_the_own_body_is_last() =>
        Assert.Equal(
            "field A\nfield B\ninitializer B\nbody A\nbody B",
            Ran.Program(
                """
                int say(String s) { print(s); return 1; }
                class A { A() { print('body A'); } final int a = say('field A'); }
                class B extends A { B() : c = say('initializer B'), super() { print('body B'); } final int b = say('field B');
                final int c; }
                void main() { B(); }
                """
            )
        );

    [Fact]
    public void Constructors_redirect_pass_on_and_may_be_factories() =>
        Assert.Equal(
            "unit 1 2\nb 3 4\nmade 7 2\nP(5)\ntrue",
            Ran.Program(
                """
                class A { A(this.name, this.x, {this.y = 2}); A.unit() : this('unit', 1); factory A.of(int n) { if (n > 5) {
                return A('made', n); } return A.unit(); }
                  final String name; final int x; int y; @override String toString() => '$name $x $y'; }
                class B extends A { B(super.name, super.x, {super.y}); }
                class C extends B { C() : super('b', 3, y: 4); }
                abstract class P { const factory P(int n) = Q; int get n; }
                class Q implements P { const Q(this.n); @override final int n; @override String toString() => 'P($n)'; }
                void main() { print(A.unit()); print(C()); print(A.of(7)); print(const P(5)); print(B('x', 1).y == 2); }
                """
            )
        );

    [Fact]
    public void A_subclass_that_has_a_constructor_of_its_own_is_not_called_by_one_above_that_redirects() =>
        Assert.Equal(
            "A 1",
            Ran.Program(
                "class A { A(this.n); A.one() : this(1); final int n; } class B extends A { B() : super.one(); } void main() { "
                    + "print('A ${B().n}'); }"
            )
        );

    [Fact]
    public void Getters_override_fields_and_fields_getters_and_a_setter_alone_keeps_the_getter() =>
        Assert.Equal(
            "2 5\n7\n3 4",
            Ran.Program(
                """
                class A { int n = 1; int get m => 3; int k = 0; int get all => n; }
                class B extends A { @override int get n => 2; @override int m = 5; }
                class C extends A { @override set k(int v) { super.k = v + 1; } }
                class D { int get v => _v; set v(int x) { _v = x; } int _v = 3; }
                class E extends D { @override set v(int x) { super.v = x * 2; } }
                void main() { print('${B().all} ${B().m}'); final c = C(); c.k = 6; print(c.k); final e = E(); final before = e.v;
                e.v = 2; print('$before ${e.v}'); }
                """
            )
        );

    [Fact]
    public void Mixins_lie_over_the_class_in_their_order_and_see_what_is_below() =>
        Assert.Equal(
            "BNMA true true false\n1 2",
            Ran.Program(
                """
                class A { String who() => 'A'; }
                mixin M on A { int m = 1; @override String who() => 'M${super.who()}'; }
                mixin N on A { @override String who() => 'N${super.who()}'; }
                class B extends A with M, N { @override String who() => 'B${super.who()}'; }
                mixin class O { int o = 2; }
                class P with O {}
                class Q = A with M;
                void main() { print('${B().who()} ${B() is M} ${Q() is M} ${A() is M}'); print('${Q().m} ${P().o}'); }
                """
            )
        );

    [Fact]
    public void Equality_and_hash_are_the_class_s_own_also_as_keys() =>
        Assert.Equal(
            "true false true\n2 found null\ntrue",
            Ran.Program(
                """
                class V { const V(this.x); final int x; @override bool operator ==(Object other) => other is V && other.x == x;
                @override int get hashCode => x; }
                class I { const I(this.x); final int x; }
                void main() {
                  print('${V(1) == V(1)} ${I(1) == I(1)} ${const I(1) == const I(1)}');
                  final map = {V(1): 'a', V(2): 'b', V(1): 'found'}; print('${map.length} ${map[V(1)]} ${map[V(3)]}');
                  print(identical(const V(3), const V(3)));
                }
                """
            )
        );

    [Fact]
    public void Operators_are_methods() =>
        Assert.Equal(
            "4 -1 6 2 true 9 8",
            Ran.Program(
                """
                class V { V(this.x); int x; V operator +(V o) => V(x + o.x); V operator -() => V(-x);
                V operator *(num n) => V((x * n).toInt()); bool operator <(V o) => x < o.x;
                  int operator [](int i) => x + i; void operator []=(int i, int v) { x = i + v; } V operator -(V o) => V(x - o.x); }
                void main() { final v = V(1); var w = V(1) + V(3); final a = w.x; w -= V(2); v[4] = 4; print(
                  '$a ${(-V(1)).x} ${(V(2) * 3).x} ${w.x} ${V(1) < V(2)} ${v[1]} ${v.x}'); }
                """
            )
        );

    [Fact]
    public void Late_fields_are_made_when_they_are_read_and_complain_before() =>
        Assert.Equal(
            "made\n1\n1\nLateInitializationError: Field 'b' has not been initialized.\n2\nLateInitializationError: Field 'c' has "
                + "already been initialized.",
            Ran.Program(
                """
                int make() { print('made'); return 1; }
                class A { late final int a = make(); late int b; late final int c; }
                void main() { final a = A(); print(a.a); print(a.a); try { print(a.b); } catch (e) { print(e); } a.b = 2; print(a.b);
                a.c = 1; try { a.c = 2; } catch (e) { print(e); } }
                """
            )
        );

    [Fact]
    public void Static_and_top_level_variables_are_made_when_they_are_first_read() =>
        Assert.Equal(
            "start\nmade A.b\n1\n1\n5\nmade top\n2\n3",
            Ran.Program(
                """
                int make(String s, int n) { print('made $s'); return n; }
                class A { static int b = make('A.b', 1); static const c = 5; }
                int top = make('top', 2);
                void main() { print('start'); print(A.b); print(A.b); print(A.c); print(top); top++; print(top); }
                """
            )
        );

    [Fact]
    public void Enums_have_values_members_and_constructors() =>
        Assert.Equal(
            "[Kind.a, Kind.b] 1 b x true\nfirst second\nB",
            Ran.Program(
                """
                enum Kind { a('x'), b('y'); const Kind(this.label); final String label; bool get isA => this == Kind.a;
                static Kind get last => values.last; }
                mixin Named { String get up => (this as Enum).name.toUpperCase(); }
                enum Other with Named { b }
                void main() {
                  print('${Kind.values} ${Kind.b.index} ${Kind.last.name} ${Kind.a.label} ${Kind.a.isA}');
                  String f(Kind k) { switch (k) { case Kind.a: return 'first'; case Kind.b: return 'second'; } }
                  print('${f(Kind.a)} ${f(Kind.b)}'); print(Other.b.up);
                }
                """
            )
        );

    [Fact]
    public void Private_names_belong_to_their_library() =>
        Assert.Equal(
            "2 1",
            Ran.Files(
                new(StringComparer.Ordinal)
                {
                    ["lib/a.dart"] = "class A { int _n = 1; int get a => _n; }",
                    ["lib/main.dart"] =
                        "import 'a.dart'; class B extends A { int _n = 2; int get b => _n; } void main() { print('${B().b} ${B().a}'); }",
                }
            )
        );

    [Fact]
    public void Libraries_see_what_imports_and_exports_show_and_may_import_each_other() =>
        Assert.Equal(
            "1 2 3 a b",
            Ran.Files(
                new(StringComparer.Ordinal)
                {
                    ["lib/a.dart"] =
                        "export 'b.dart' show b; import 'main.dart'; part 'p.dart'; int get a => 1; String get name => 'a'; int "
                        + "ask() => three; int _x = 0;",
                    ["lib/p.dart"] = "part of 'a.dart'; int x() => _x;",
                    ["lib/b.dart"] = "int b = 2; int c = 3; String get name => 'b';",
                    ["lib/main.dart"] =
                        "import 'a.dart' hide name; import 'a.dart' as p; import 'b.dart' as q; const three = 3; "
                        + "void main() { print('$a $b ${ask()} ${p.name} ${q.name}'); }",
                }
            )
        );

    [Fact]
    public void Extensions_add_members_that_a_class_does_not_have_itself() =>
        Assert.Equal(
            "16 true a&b own\next 3 null!",
            Ran.Program(
                """
                class A { String own() => 'own'; }
                extension on A { String own() => 'other'; String ext() => 'ext'; }
                extension on int { int get squared => this * this; bool isOver([int n = 3]) => this > n; }
                extension Texts on List<String> { String both() => join('&'); static int three() => 3; }
                extension E<T> on T? { String shown() => '$this!'; }
                void main() {
                  print('${4.squared} ${4.isOver()} ${['a', 'b'].both()} ${A().own()}');
                  print('${A().ext()} ${Texts.three()} ${'null'.shown()}');
                }
                """
            )
        );

    [Fact]
    public void Types_are_asked_at_run_time() =>
        Assert.Equal(
            "true true false true\ntrue false true\nTypeError: type 'int' is not a subtype of type 'String' in type cast\nA int String",
            Ran.Program(
                """
                abstract class I {} class A implements I {} class B extends A {}
                void main() {
                  Object b = B(); print('${b is I} ${b is A} ${b is String} ${b is Object?}');
                  Object? n; print('${n is int?} ${n is int} ${<int>[] is List<int>}');
                  Object o = 5; try { print(o as String); } catch (e) { print(e); }
                  print('${A().runtimeType} ${5.runtimeType} ${'a'.runtimeType}');
                }
                """
            )
        );
}
