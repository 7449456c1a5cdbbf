namespace GameFactory.Tests.Dart.Emit.JavaScript;

/// <summary>Dart's own libraries as the documentation describes them.</summary>
public sealed class LibraryTests
{
    [Theory]
    [InlineData(
        "final a = [3, 1, 2]; a.sort(); print(a); a.sort((x, y) => y - x); print(a); a.insert(1, 9); a.removeAt(0); print('$a "
            + "${a.indexOf(2)} ${a.contains(7)}');",
        "[1, 2, 3]\n[3, 2, 1]\n[9, 2, 1] 1 false"
    )]
    [InlineData(
        "final seen = []; final i = [1, 2, 3].map((x) { seen.add(x); return x * 2; }); print(seen); print(i.first); print(seen); "
            + "print(i.toList());",
        "[]\n2\n[1]\n[2, 4, 6]"
    )]
    [InlineData(
        "print([1, 2, 3, 4].where((x) => x.isEven).map((x) => x + 1).fold<int>(0, (a, b) => a + b)); print([1, 2].expand((x) => [x, "
            + "x]).toList()); print([1, 2, 3].reduce((a, b) => a * b));",
        "8\n[1, 1, 2, 2]\n6"
    )]
    [InlineData(
        "print([1, 2, 3, 4].skip(1).take(2)); print([1, 2, 3].reversed.toList()); print([1, 2].followedBy([3]).join('-')); "
            + "print(List.generate(3, (i) => i * i));",
        "(2, 3)\n[3, 2, 1]\n1-2-3\n[0, 1, 4]"
    )]
    [InlineData(
        "print([1, 2].firstWhere((x) => x > 5, orElse: () => -1)); try { [].first; } on StateError catch (e) { print(e.message); } "
            + "print([1, 'a', 2].whereType<int>().toList()); print([1].single);",
        "-1\nNo element\n[1, 2]\n1"
    )]
    [InlineData(
        "final a = [1, 2, 3]; try { for (final x in a) { if (x == 2) break; } a.forEach((x) => a.add(x)); } on "
            + "ConcurrentModificationError { print('changed'); }",
        "changed"
    )]
    [InlineData(
        "print([...[1], ...?null, if (1 > 2) 5 else 6, for (var i = 0; i < 2; i++) i, ?null]); print({1, 2, 1}.length); "
            + "print({...{1, 2}, 3}); print({'a': 1, if (true) 'b': 2, ...{'c': 3}});",
        "[1, 6, 0, 1]\n2\n{1, 2, 3}\n{a: 1, b: 2, c: 3}"
    )]
    [InlineData(
        "final m = {'b': 1, 'a': 2}; print(m.keys.toList()); m.remove('b'); m['b'] = 3; print(m); print(m.map((k, v) => MapEntry(v, "
            + "k))); print(m.entries.map((e) => e.key + '${e.value}').join()); print(m.containsKey('x'));",
        "[b, a]\n{a: 2, b: 3}\n{2: a, 3: b}\na2b3\nfalse"
    )]
    [InlineData(
        "final m = <int, List<int>>{}; m.putIfAbsent(1, () => []).add(5); m.update(1, (v) => v..add(6)); m.update(2, (v) => v, "
            + "ifAbsent: () => []); print(m); print(m.length); m.removeWhere((k, v) => v.isEmpty); print(m.values.first);",
        "{1: [5, 6], 2: []}\n2\n[5, 6]"
    )]
    [InlineData(
        "print('a,b,c'.split(',').length); print('Hello'.replaceAll('l', r'$&')); print('x'.padLeft(3, '0')); "
            + "print('abc'.substring(1)); print('abc'.codeUnitAt(0)); print('a-b'.contains('-')); print('é'.length);",
        "3\nHe$&$&o\n00x\nbc\n97\ntrue\n1"
    )]
    [InlineData(
        "print(RegExp(r'(\\d+)-(\\w)').firstMatch('x 12-b')!.group(1)); print('a1b22'.replaceAll(RegExp(r'\\d+'), '#')); "
            + "print('a1'.splitMapJoinTest);",
        "12\na#b#\nthrown: NoSuchMethodError: "
    )]
    [InlineData(
        "final b = StringBuffer('a')..write(1)..writeln()..writeAll([1, 2], ','); print(b.toString().length); print('ab' * 2); "
            + "print('b'.compareTo('a'));",
        "6\nabab\n1"
    )]
    public void Collections_and_texts(string statements, string expected) =>
        Assert.StartsWith(expected, Ran.Body(statements), StringComparison.Ordinal);

    [Fact]
    public void Json_is_read_into_maps_and_written() =>
        Assert.Equal(
            "1 [1, 2, null] true\n{\"a\":[1,{\"b\":null}],\"c\":\"x\\\"\"}\nbad",
            Ran.Body(
                "final m = jsonDecode('{\"a\": 1, \"b\": [1, 2, null]}') as Map<String, Object?>; print('${m['a']} ${m['b']} ${m is "
                    + "Map<String, Object?>}'); "
                    + "print(jsonEncode({'a': [1, {'b': null}], 'c': 'x\"'})); try { jsonDecode('{'); } on FormatException { "
                    + "print('bad'); }",
                "import 'dart:convert';"
            )
        );

    [Fact]
    public void Math() =>
        Assert.Equal(
            "4 1 3.1416 3.0 8 true true",
            Ran.Body(
                "final a = Random(5), b = Random(5); final same = [for (var i = 0; i < 9; i++) a.nextInt(10) == "
                    + "b.nextInt(10)].every((x) => x); "
                    + "print('${max(3, 4)} ${m.min(1, 2)} ${pi.toStringAsFixed(4)} ${sqrt(9).toStringAsFixed(1)} ${pow(2, 3)} $same "
                    + "${a.nextInt(3) < 3}');",
                "import 'dart:math'; import 'dart:math' as m;"
            )
        );

    [Fact]
    public void Futures_streams_and_timers_run_on_the_host_s_time() =>
        Assert.Equal(
            "sync\nmicro\nhalf 500\n42\n[2, 4]\ntick 1\ntick 2\ncaught late\nwhole\ndone",
            Ran.Program(
                """
                import 'dart:async';
                Future<int> slow(int x) async { await Future<void>.delayed(const Duration(seconds: 1)); return x * 2; }
                Stream<int> numbers() async* { for (final x in [1, 2]) { yield x; } }
                Future<void> late() async { await Future.delayed(const Duration(milliseconds: 1)); throw StateError('late'); }
                void main() async {
                  final watch = Stopwatch()..start();
                  scheduleMicrotask(() => print('micro'));
                  Timer(const Duration(milliseconds: 500), () => print('half ${watch.elapsedMilliseconds}'));
                  print('sync');
                  print(await slow(21));
                  print(await numbers().map((x) => x * 2).toList());
                  final done = Completer<void>();
                  Timer.periodic(const Duration(seconds: 1), (t) { print('tick ${t.tick}'); if (t.tick == 2) { t.cancel();
                  done.complete(); } });
                  await done.future;
                  try { await late(); } on StateError catch (e) { print('caught ${e.message}'); } finally { print('whole'); }
                  await Future.wait([slow(1), slow(2)]).then((all) => print(all.length == 2 ? 'done' : 'no'));
                }
                """
            )
        );

    [Fact]
    public void Generators_are_lazy_and_begin_anew() =>
        Assert.Equal(
            "0\n[0, 1, 3, 7]\n[0, 1, 3, 7]\n4",
            Ran.Program(
                """
                Iterable<int> some(int n) sync* { for (var i = 0; i < n; i++) { if (i == 2) continue; yield i; } yield* [7]; }
                void main() { final s = some(4); print(s.first); print(s.toList()); print(s.toList()); print(s.length); }
                """
            )
        );

    [Fact]
    public void Durations_and_days() =>
        Assert.Equal(
            "90000 0:01:30.000000 true 2 true",
            Ran.Body(
                "const d = Duration(minutes: 1, seconds: 30); print('${d.inMilliseconds} $d ${d == const Duration(seconds: 90)} "
                    + "${(d * 2).inMinutes == 3 ? 2 : 0} ${d > Duration.zero}');"
            )
        );
}
