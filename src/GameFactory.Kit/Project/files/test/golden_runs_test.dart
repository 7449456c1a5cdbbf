import 'dart:convert';
import 'dart:io';

import 'package:flutter_test/flutter_test.dart';
import 'package:kit_game/game/mechanic_registry.dart';
import 'package:kit_game/rules/level.dart';
import 'package:kit_game/rules/level_json.dart';
import 'package:kit_game/rules/play_state.dart';
import 'package:kit_game/rules/rules.dart';

/// The generator played these runs on its own copy of the rules; both copies
/// must end in the same state.
void main() {
  final file = File('test/fixtures/golden_runs.json');
  final json = jsonDecode(file.readAsStringSync()) as Map<String, Object?>;

  test('the generator used the same ticks', () {
    expect(json['tickMs'], equals(tickMs));
  });

  for (final run in (json['runs']! as List<Object?>).map(_run)) {
    test('level ${run.level}, ${run.purpose}', () {
      final end = _play(run);

      expect(end.phase, equals(run.phase));
      expect(end.score, equals(run.score));
      expect(hashState(end), equals(run.hash));
    });
  }
}

typedef _Run = ({
  int level,
  String file,
  String purpose,
  int ticks,
  int phase,
  int score,
  int hash,
  Map<int, int> inputs,
});

_Run _run(Object? json) {
  final run = json! as Map<String, Object?>;
  return (
    level: run['level']! as int,
    file: run['file']! as String,
    purpose: run['purpose']! as String,
    ticks: run['ticks']! as int,
    phase: run['phase']! as int,
    score: run['score']! as int,
    hash: run['hash']! as int,
    inputs: {
      for (final pair in run['inputs']! as List<Object?>)
        (pair! as List<Object?>)[0]! as int: (pair as List<Object?>)[1]! as int,
    },
  );
}

PlayState _play(_Run run) {
  final level = _level(run.file);
  final rules = coreMechanics[level.mechanic]!.rules(level);
  var state = rules.start();
  while (state.phase == phasePlaying && state.tick < run.ticks) {
    state = rules.step(state, run.inputs[state.tick] ?? 0, tickMs);
  }
  return state;
}

Level _level(String file) =>
    levelFromJson(jsonDecode(File(file).readAsStringSync()));
