import 'dart:math';
import 'dart:ui';

import 'package:flame/components.dart';

import '../data/game_assets.dart';
import '../data/game_info.dart';
import '../rules/play_state.dart';
import '../services/sound.dart';
import 'art.dart';

/// What the player feels beside what the rules decide: sounds, pieces that fly
/// from where something happened, a shake of the camera, a flash of danger.
class Feel extends Component {
  Feel(this.art, this.sound);

  /// Pictures of the game.
  final Art art;

  /// Effects and music.
  final Sound sound;

  static const int _piecesPerBurst = 10;
  static const int _mostPieces = 160;
  static const double _pieceSeconds = 0.55;
  static const double _gravity = 520;
  static const double _shakeSeconds = 0.22;
  static const double _shakeReach = 7;

  final Random _random = Random();
  final List<_Piece> _pieces = [];
  double _shake = 0;

  /// Where the camera stands while it shakes.
  Vector2 get shakeOffset {
    if (_shake <= 0) {
      return Vector2.zero();
    }
    final reach = _shakeReach * _shake / _shakeSeconds;
    return Vector2(
      (_random.nextDouble() - 0.5) * 2 * reach,
      (_random.nextDouble() - 0.5) * 2 * reach,
    );
  }

  /// Lets the events of a step be heard and felt; [sounds] tells which event sounds how.
  void onTick(PlayState after, Map<int, String> sounds) {
    for (final entry in sounds.entries) {
      if (after.events & entry.key != 0) {
        sound.play(entry.value);
      }
    }
    if (after.events & eventHurt != 0) {
      _shake = _shakeSeconds;
    }
  }

  /// Something broke or was taken at [place].
  void burst(Offset place, Color color) {
    for (var i = 0; i < _piecesPerBurst && _pieces.length < _mostPieces; i++) {
      final angle = _random.nextDouble() * 2 * pi;
      final speed = 60 + _random.nextDouble() * 150;
      _pieces.add(
        _Piece(
          place: place,
          velocity: Offset(cos(angle) * speed, sin(angle) * speed - 90),
          color: color,
          size: 5 + _random.nextDouble() * 7,
        ),
      );
    }
  }

  @override
  void update(double dt) {
    _shake = max(0, _shake - dt);
    for (final piece in _pieces) {
      piece.age += dt;
      piece.velocity += Offset(0, _gravity * dt);
      piece.place += piece.velocity * dt;
    }
    _pieces.removeWhere((piece) => piece.age >= _pieceSeconds);
  }

  @override
  void render(Canvas canvas) {
    for (final piece in _pieces) {
      final left = 1 - piece.age / _pieceSeconds;
      final rect = Rect.fromCircle(
        center: piece.place,
        radius: piece.size * left,
      );
      art.drawTinted(canvas, GameAssets.particle, rect, piece.color);
    }
    if (_shake > 0) {
      final strength = _shake / _shakeSeconds;
      canvas.drawColor(
        GamePalette.danger.withAlpha((strength * 40).round()),
        BlendMode.srcOver,
      );
    }
  }
}

/// A piece that flies away.
class _Piece {
  _Piece({
    required this.place,
    required this.velocity,
    required this.color,
    required this.size,
  });

  Offset place;
  Offset velocity;
  final Color color;
  final double size;
  double age = 0;
}
