import 'dart:ui';

import 'package:flame/components.dart';

import '../data/game_assets.dart';
import '../rules/play_state.dart';
import '../services/sound.dart';
import 'art.dart';

/// What the player feels beside what the rules decide: sounds and a flash
/// where something happened.
class Feel extends Component {
  Feel(this.art, this.sound);

  /// Pictures of the game.
  final Art art;

  /// Effects and music.
  final Sound sound;

  static const double _flashSeconds = 0.25;
  static const double _flashSize = 28;

  final List<({Offset place, Color color})> _flashes = [];
  double _age = 0;

  /// Where the camera stands.
  Vector2 get shakeOffset => Vector2.zero();

  /// Lets the events of a step be heard; [sounds] tells which event sounds how.
  void onTick(PlayState after, Map<int, String> sounds) {
    for (final entry in sounds.entries) {
      if (after.events & entry.key != 0) {
        sound.play(entry.value);
      }
    }
  }

  /// Something broke or was taken at [place].
  void burst(Offset place, Color color) {
    _flashes.add((place: place, color: color));
    _age = 0;
  }

  @override
  void update(double dt) {
    _age += dt;
    if (_age > _flashSeconds) {
      _flashes.clear();
    }
  }

  @override
  void render(Canvas canvas) {
    for (final flash in _flashes) {
      final rect = Rect.fromCircle(center: flash.place, radius: _flashSize / 2);
      art.drawTinted(canvas, GameAssets.particle, rect, flash.color);
    }
  }
}
