#!/bin/sh
# A program that was not written to be the first process: it sleeps, and never asks for its children.
exec perl -e 'sleep 600 while 1'
