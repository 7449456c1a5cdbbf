import 'dart:ui';

import 'package:flame/camera.dart';
import 'package:flame/components.dart';
import 'package:flame/game.dart';
import 'package:flutter/foundation.dart';
import 'package:flutter/services.dart';

import '../data/game_assets.dart';
import '../data/game_info.dart';
import '../rules/play_state.dart';
import '../services/sound.dart';
import 'art.dart';
import 'backdrop.dart';
import 'feel.dart';
import 'field.dart';
import 'mechanic.dart';
import 'mechanic_registry.dart';
import 'mechanic_view.dart';
import 'play_session.dart';

/// What the head of the screen shows.
typedef Head = ({int score, double progress, String status});

/// One level on the screen: drives the session, shows the view of the level's
/// mechanic and tells when the level is over.
class FactoryGame extends FlameGame {
  FactoryGame({
    required this.session,
    required this.mechanic,
    required this.sound,
    required this.onOver,
  }) : super(
         camera: CameraComponent.withFixedResolution(
           width: fieldWidth,
           height: fieldHeight,
         ),
       );

  /// The level being played.
  final PlaySession session;

  /// The mechanic of the level.
  final Mechanic mechanic;

  /// Effects and music.
  final Sound sound;

  /// Told once, when the level is won or lost.
  final void Function(PlayState end, double progress) onOver;

  /// What the head of the screen shows.
  final ValueNotifier<Head> head = ValueNotifier((
    score: 0,
    progress: 0,
    status: '',
  ));

  /// Whether the player has done anything yet.
  final ValueNotifier<bool> touched = ValueNotifier(false);

  MechanicView? _view;
  Feel? _feel;
  bool _over = false;

  @override
  Color backgroundColor() => GamePalette.background;

  @override
  Future<void> onLoad() async {
    final art = await Art.load(rootBundle, GameAssets.images);
    final feel = Feel(art, sound);
    final stage = (session: session, art: art, feel: feel);
    final view = mechanic.view(stage);
    camera.viewfinder.anchor = Anchor.topLeft;
    world.addAll([Backdrop(art, view), view, feel]);
    for (final name in session.level.modifiers) {
      final modifier = modifierViews[name];
      if (modifier != null) {
        camera.viewport.add(modifier(stage));
      }
    }
    _view = view;
    _feel = feel;
    _showHead();
  }

  @override
  void update(double dt) {
    super.update(dt);
    final feel = _feel;
    if (feel == null || _view == null) {
      return;
    }
    session.advance(dt, _onTick);
    camera.viewfinder.position = feel.shakeOffset;
    touched.value = session.inputs.isNotEmpty;
    if (!session.running && !_over) {
      _over = true;
      onOver(session.state, head.value.progress);
    }
  }

  void _onTick(PlayState before, PlayState after) {
    final view = _view;
    if (view != null) {
      _feel?.onTick(after, view.sounds);
      view.onTick(before, after);
    }
    _showHead();
  }

  void _showHead() {
    final view = _view;
    if (view != null) {
      head.value = (
        score: session.state.score,
        progress: view.progress(session.state).clamp(0, 1).toDouble(),
        status: view.status(session.state),
      );
    }
  }

  /// Frees what widgets listened to; called when the screen is gone.
  void release() {
    head.dispose();
    touched.dispose();
  }
}
