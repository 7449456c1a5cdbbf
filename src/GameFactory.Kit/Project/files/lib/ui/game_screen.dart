import 'dart:async';

import 'package:flutter/material.dart';

import '../game/mechanic_registry.dart';
import '../rules/level.dart';
import '../services/services.dart';
import 'level_player.dart';

/// Loads a level and plays it.
class GameScreen extends StatefulWidget {
  const GameScreen({required this.services, required this.level, super.key});

  /// What outlives a screen.
  final Services services;

  /// 1 to 10.
  final int level;

  @override
  State<GameScreen> createState() => _GameScreenState();
}

class _GameScreenState extends State<GameScreen> {
  late final Future<Level> _level = widget.services.levels.load(widget.level);
  int _attempt = 0;

  void _retry() => setState(() => _attempt += 1);

  void _leave() => Navigator.of(context).pop();

  void _next() {
    unawaited(
      Navigator.of(context).pushReplacement(
        MaterialPageRoute<void>(
          builder: (context) =>
              GameScreen(services: widget.services, level: widget.level + 1),
        ),
      ),
    );
  }

  Widget _build(BuildContext context, AsyncSnapshot<Level> snapshot) {
    final level = snapshot.data;
    final mechanic = coreMechanics[level?.mechanic];
    if (level != null && mechanic != null) {
      return LevelPlayer(
        key: ValueKey(_attempt),
        services: widget.services,
        level: level,
        mechanic: mechanic,
        onRetry: _retry,
        onNext: _next,
        onLeave: _leave,
      );
    }
    if (level == null && !snapshot.hasError) {
      return const Center(child: CircularProgressIndicator());
    }
    return Center(
      child: Column(
        mainAxisSize: MainAxisSize.min,
        children: [
          Text('Level ${widget.level} cannot be played.'),
          TextButton(onPressed: _leave, child: const Text('Back')),
        ],
      ),
    );
  }

  @override
  Widget build(BuildContext context) {
    return Scaffold(
      body: FutureBuilder(future: _level, builder: _build),
    );
  }
}
