import 'dart:ui';

import 'package:flame/components.dart';
import 'package:flame_test/flame_test.dart';
import 'package:flutter/services.dart';
import 'package:flutter_test/flutter_test.dart';
import 'package:kit_game/data/key_value_store.dart';
import 'package:kit_game/data/settings.dart';
import 'package:kit_game/game/art.dart';
import 'package:kit_game/game/feel.dart';
import 'package:kit_game/rules/play_state.dart';
import 'package:kit_game/services/sound.dart';

void main() {
  Feel make() =>
      Feel(Art(const {}), Sound(Settings(MemoryStore()), rootBundle));

  testWithFlameGame('a burst is drawn without pictures and passes', (
    game,
  ) async {
    final feel = make();
    await game.ensureAdd(feel);
    feel.burst(const Offset(10, 10), const Color(0xFFFFFFFF));
    feel.render(Canvas(PictureRecorder()));
    game.update(1);

    expect(feel.isMounted, isTrue);
  });

  testWithFlameGame('the camera comes to rest after a hit', (game) async {
    final feel = make();
    await game.ensureAdd(feel);
    feel.onTick(PlayState()..events = eventHurt, const {});
    game.update(1);

    expect(feel.shakeOffset, equals(Vector2.zero()));
  });
}
