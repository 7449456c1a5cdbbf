import 'dart:ui';

import 'package:flame/components.dart';

import '../rules/play_state.dart';
import 'art.dart';
import 'feel.dart';
import 'field.dart';
import 'play_session.dart';

/// What the view of a mechanic needs.
typedef Stage = ({PlaySession session, Art art, Feel feel});

/// Draws the state of one mechanic's rules and turns touches into inputs.
abstract class MechanicView extends PositionComponent {
  MechanicView(this.stage) : super(size: Vector2(fieldWidth, fieldHeight));

  /// Session, pictures and feel of the level.
  final Stage stage;

  /// The level being played.
  PlaySession get session => stage.session;

  /// Which event of the rules sounds how.
  Map<int, String> get sounds;

  /// How far the view has come, in units; it moves the pictures behind. A view
  /// that stands still drifts a little.
  double get way => session.state.tick * 0.08;

  /// Reacts to one step of the rules, for what is only seen or felt.
  void onTick(PlayState before, PlayState after);

  /// How near the goal is, 0 to 1.
  double progress(PlayState state);

  /// A short text for the head of the screen, such as lives; may be empty.
  String status(PlayState state);

  /// Draws [file] or a shape of [color] in its place.
  void draw(Canvas canvas, String file, Rect rect, Color color) =>
      stage.art.draw(canvas, file, rect, color);
}
