import 'dart:convert';
import 'dart:io';

import 'package:flutter_test/flutter_test.dart';
import 'package:kit_game/data/level_index.dart';
import 'package:kit_game/game/mechanic_registry.dart';
import 'package:kit_game/game/play_session.dart';
import 'package:kit_game/rules/level.dart';
import 'package:kit_game/rules/level_json.dart';
import 'package:kit_game/rules/play_state.dart';
import 'package:kit_game/rules/rules.dart';

Object? _read(String path) => jsonDecode(File(path).readAsStringSync());

Level _level(LevelEntry entry) => levelFromJson(_read(entry.file));

void main() {
  final index = LevelIndex.fromJson(_read('assets/levels/index.json'));

  test('levels are numbered without gaps and the first is free', () {
    final ids = index.levels.map((entry) => entry.id).toList();

    expect(ids, equals([for (var i = 1; i <= ids.length; i++) i]));
    expect(index.levels.first.unlock, equals(LevelUnlock.free));
  });

  for (final entry in index.levels) {
    test('level ${entry.id} names mechanics that this game has', () {
      final level = _level(entry);

      expect(level.id, equals(entry.id));
      expect(coreMechanics.keys, contains(level.mechanic));
      expect(modifierViews.keys.toSet().containsAll(level.modifiers), isTrue);
    });

    test('level ${entry.id} is won by its solution, frame by frame', () {
      final level = _level(entry);
      final rules = coreMechanics[level.mechanic]!.rules(level);
      final inputs = {for (final pair in level.solution) pair[0]: pair[1]};
      final session = PlaySession(rules);
      const frame = tickMs / 1000;
      while (session.running && session.state.tick < 10000) {
        session
          ..steer(inputs[session.state.tick] ?? 0)
          ..advance(frame, (before, after) {});
      }

      expect(session.state.phase, equals(phaseWon));
      expect(level.starsFor(session.state.score), inInclusiveRange(1, 3));
    });
  }

  test('something that is no level is refused', () {
    expect(() => levelFromJson({'schema': 0}), throwsFormatException);
    expect(() => LevelIndex.fromJson([index]), throwsFormatException);
  });
}
