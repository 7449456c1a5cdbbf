import 'dart:async';

import 'package:flutter/material.dart';

import '../data/progress.dart';
import '../services/services.dart';
import 'game_screen.dart';
import 'level_tile.dart';
import 'unlock_dialog.dart';

/// All levels with their stars; closed ones say what opens them.
class LevelSelectScreen extends StatelessWidget {
  const LevelSelectScreen({required this.services, super.key});

  /// What outlives a screen.
  final Services services;

  Future<void> _choose(BuildContext context, int level) async {
    switch (services.progress.accessOf(level)) {
      case LevelAccess.open:
        _play(context, level);
      case LevelAccess.needsWin:
        ScaffoldMessenger.of(context)
          ..clearSnackBars()
          ..showSnackBar(
            SnackBar(content: Text('Win level ${level - 1} first.')),
          );
      case LevelAccess.needsUnlock:
        final opened = await askToUnlock(context, services, level);
        if (opened && context.mounted) {
          _play(context, level);
        }
    }
  }

  void _play(BuildContext context, int level) {
    unawaited(
      Navigator.of(context).push(
        MaterialPageRoute<void>(
          builder: (context) => GameScreen(services: services, level: level),
        ),
      ),
    );
  }

  @override
  Widget build(BuildContext context) {
    return Scaffold(
      appBar: AppBar(
        title: const Text('Levels'),
        backgroundColor: Colors.transparent,
      ),
      body: ListenableBuilder(
        listenable: services.progress,
        builder: (context, child) => GridView.count(
          padding: const EdgeInsets.all(16),
          crossAxisCount: 3,
          mainAxisSpacing: 12,
          crossAxisSpacing: 12,
          children: [
            for (final entry in services.progress.index.levels)
              LevelTile(
                level: entry.id,
                stars: services.progress.starsOf(entry.id),
                access: services.progress.accessOf(entry.id),
                difficulty: entry.difficulty,
                onTap: () => unawaited(_choose(context, entry.id)),
              ),
          ],
        ),
      ),
    );
  }
}
