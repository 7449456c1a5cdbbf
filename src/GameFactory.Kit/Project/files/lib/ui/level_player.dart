import 'dart:async';

import 'package:flame/game.dart';
import 'package:flutter/material.dart';

import '../data/game_assets.dart';
import '../game/factory_game.dart';
import '../game/mechanic.dart';
import '../game/play_session.dart';
import '../rules/level.dart';
import '../rules/play_state.dart';
import '../services/services.dart';
import 'overlay_builders.dart';
import 'overlay_keys.dart';

/// One attempt at a level: the game with its overlays.
class LevelPlayer extends StatefulWidget {
  const LevelPlayer({
    required this.services,
    required this.level,
    required this.mechanic,
    required this.onRetry,
    required this.onNext,
    required this.onLeave,
    super.key,
  });

  /// What outlives a screen.
  final Services services;

  /// What is played.
  final Level level;

  /// The mechanic of the level.
  final Mechanic mechanic;

  /// Starts the level again.
  final VoidCallback onRetry;

  /// Goes to the next level.
  final VoidCallback onNext;

  /// Leaves the level.
  final VoidCallback onLeave;

  @override
  State<LevelPlayer> createState() => _LevelPlayerState();
}

class _LevelPlayerState extends State<LevelPlayer> {
  late final FactoryGame _game = FactoryGame(
    session: PlaySession(widget.mechanic.rules(widget.level)),
    mechanic: widget.mechanic,
    sound: widget.services.sound,
    onOver: _over,
  );

  int get _id => widget.level.id;

  @override
  void initState() {
    super.initState();
    widget.services.reporter.started(_id);
    widget.services.gate.warmUp();
  }

  @override
  void dispose() {
    _game.release();
    super.dispose();
  }

  void _over(PlayState end, double progress) {
    final services = widget.services;
    if (end.phase == phaseWon) {
      final stars = widget.level.starsFor(end.score);
      services.sound.play(GameAssets.winSound);
      services.reporter.won(_id, score: end.score, stars: stars);
      final wasClosed = !_nextIsOpen;
      unawaited(
        services.progress.recordWin(_id, stars: stars, score: end.score),
      );
      if (wasClosed && _nextIsOpen) {
        services.reporter.unlocked(_id + 1, by: 'win');
      }
      _game.overlays.add(OverlayKeys.won);
    } else {
      services.sound.play(GameAssets.loseSound);
      services.reporter.lost(_id, score: end.score, progress: progress);
      _game.overlays.add(OverlayKeys.lost);
    }
  }

  bool get _nextIsOpen => widget.services.progress.isOpen(_id + 1);

  void _pause() {
    if (_game.session.running) {
      _game.pauseEngine();
      _game.overlays.add(OverlayKeys.pause);
    }
  }

  void _resume() {
    _game.overlays.remove(OverlayKeys.pause);
    _game.resumeEngine();
  }

  @override
  Widget build(BuildContext context) {
    final actions = (
      pause: _pause,
      resume: _resume,
      retry: widget.onRetry,
      leave: widget.onLeave,
      next: () => _nextIsOpen ? widget.onNext() : widget.onLeave(),
    );
    return PopScope(
      canPop: false,
      onPopInvokedWithResult: (didPop, result) {
        if (!didPop && _game.session.running) {
          _pause();
        } else if (!didPop) {
          widget.onLeave();
        }
      },
      child: GameWidget<FactoryGame>(
        game: _game,
        overlayBuilderMap: overlayBuilders(actions, widget.level),
        initialActiveOverlays: firstOverlays(
          widget.level,
          widget.services.progress,
        ),
      ),
    );
  }
}
